package redisha.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Kubernetes takes for a name of each sort. The sources are {@code IsDNS1123Label} and its neighbours in {@code
 * k8s.io/apimachinery/pkg/util/validation}.
 */
public enum Names {
    DNS_LABEL(
            "DNS label",
            63,
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?",
            "lower-case letters, digits and '-', a letter or digit at both ends"),

    /** DNS labels joined by dots. */
    DNS_SUBDOMAIN(
            "DNS name",
            253,
            "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*",
            "lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part"),

    /** A DNS label as RFC 1035 has it, for the names of Services. */
    DNS_1035_LABEL(
            "DNS label of RFC 1035",
            63,
            "[a-z]([-a-z0-9]*[a-z0-9])?",
            "lower-case letters, digits and '-', a letter first, a letter or digit last"),

    /** What the API server can put into a URL. */
    PATH_SEGMENT("name inside a path", Integer.MAX_VALUE, "(?!\\.{1,2}$)[^/%]+", "no '/', no '%', not '.' or '..'"),

    /** {@code prefix/name}, the prefix optional: keys of labels and annotations, finalizers. */
    QUALIFIED_NAME(
            "qualified name",
            63,
            "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]",
            "letters, digits, '-', '_' and '.', a letter or digit at both ends; before it at most a DNS name and '/'") {
        @Override
        public Optional<String> fault(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? super.fault(text)
                    : DNS_SUBDOMAIN
                            .fault(text.substring(0, slash))
                            .or(() -> super.fault(text.substring(slash + 1)))
                            .map(fault -> fault + " in " + quoted(text));
        }
    },

    LABEL_VALUE(
            "label value",
            63,
            "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?",
            "letters, digits, '-', '_' and '.', a letter or digit at both ends, or nothing"),

    /** The name of a container's port, which a Service, a probe or a NetworkPolicy may use for its number. */
    PORT_NAME(
            "port name",
            15,
            "(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?",
            "lower-case letters, digits and single '-', at least one letter, a letter or digit at both ends"),

    /** The name of an environment variable before Kubernetes 1.32. */
    ENV_NAME(
            "name of an environment variable before Kubernetes 1.32",
            Integer.MAX_VALUE,
            "(?!\\.$|\\.\\.)[-._a-zA-Z][-._a-zA-Z0-9]*",
            "letters, digits, '-', '_' and '.', no digit first, not '.', not beginning with '..'"),

    /** The name of an environment variable from Kubernetes 1.32 on. */
    RELAXED_ENV_NAME(
            "name of an environment variable",
            Integer.MAX_VALUE,
            "[\\x20-\\x7e&&[^=]]+",
            "printable ASCII without '='"),

    /** A key of a ConfigMap or Secret. */
    DATA_KEY(
            "key of a ConfigMap or Secret",
            253,
            "(?!\\.$|\\.\\.)[-._a-zA-Z0-9]+",
            "letters, digits, '-', '_' and '.', not '.', not beginning with '..'");

    private static final int SHOWN = 70;
    private static final int SEATS = 1 << 10;

    private final String title;
    private final int longest;
    private final Pattern form;
    private final String legend;

    /** Names that were found right; of two that claim the same seat the later one has it. */
    private final String[] right = new String[SEATS];

    Names(String title, int longest, String form, String legend) {
        this.title = title;
        this.longest = longest;
        this.form = Pattern.compile(form);
        this.legend = legend;
    }

    /** The names that environment variables may have in a minor release of Kubernetes 1. */
    public static Names ofEnvironment(int minor) {
        return minor < 32 ? ENV_NAME : RELAXED_ENV_NAME;
    }

    /**
     * What is wrong with a name, empty when nothing is.
     *
     * @return a clause that quotes the name: {@code 'Redis_HA' is no DNS label (lower-case letters, ...)}
     */
    public Optional<String> fault(String text) {
        if (text.length() > longest) {
            return Optional.of(
                    quoted(text) + " has " + text.length() + " characters, a " + title + " has at most " + longest);
        }
        return matches(text) ? Optional.empty() : Optional.of(quoted(text) + " is no " + title + " (" + legend + ")");
    }

    /** The same few names come again and again, as labels above all. */
    private boolean matches(String text) {
        int seat = text.hashCode() & SEATS - 1;
        if (text.equals(right[seat])) {
            return true;
        }
        boolean matches = form.matcher(text).matches();
        if (matches) {
            right[seat] = text;
        }
        return matches;
    }

    /** A legal name that is nearly this one: in lower case, with '-' for what may not be there. */
    public Optional<String> nearest(String text) {
        String near = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String trimmed = (this == DNS_SUBDOMAIN ? near : near.replace('.', '-')).replaceAll("^[-.]+|[-.]+$", "");
        return Optional.of(trimmed)
                .filter(name -> !name.isEmpty() && fault(name).isEmpty());
    }

    /** A name as messages show it: in quotes, cut when it is very long, without characters that move the cursor. */
    public static String quoted(String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        StringBuilder quoted = new StringBuilder("'");
        shown.chars()
                .forEach(c -> quoted.append(
                        Character.isISOControl(c) ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return quoted.append('\'').toString();
    }
}
