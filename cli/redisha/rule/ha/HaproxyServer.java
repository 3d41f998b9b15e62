package redisha.rule.ha;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import redisha.manifest.Spot;

/**
 * A {@code server} line of a haproxy.cfg.
 *
 * @param section the backend that it stands in
 * @param line {@code server NAME ADDRESS[:PORT] OPTION...}
 */
record HaproxyServer(HaproxySection section, HaproxyConfig.Line line) {
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9._-]+");

    String name() {
        return line.word(1);
    }

    /** As it is written, with the port. */
    String address() {
        return line.word(2);
    }

    /** The name or address, without brackets and port. */
    String host() {
        String address = address();
        if (address.startsWith("[")) {
            return address.substring(1, Math.max(address.indexOf(']'), 1));
        }
        return isBareIpv6() || address.indexOf(':') < 0 ? address : address.substring(0, address.indexOf(':'));
    }

    OptionalLong port() {
        String digits = address().substring(address().lastIndexOf(':') + 1);
        return PORT.matcher(digits).matches() ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** An IPv6 address without brackets. */
    boolean isBareIpv6() {
        String address = address();
        return address.indexOf(':') != address.lastIndexOf(':')
                && BARE_IPV6.matcher(address).matches();
    }

    /** A name that DNS has to know. */
    boolean isNamed() {
        return NAME.matcher(host()).matches() && !address().startsWith("[");
    }

    Spot spot() {
        return line.spot();
    }

    boolean isChecked() {
        return has("check");
    }

    /** An option that takes a value, from the line or from {@code default-server}. */
    Optional<String> value(String option) {
        return value(line.words(), option).or(() -> section.serverDefault(option));
    }

    /** An option that stands alone. */
    boolean has(String option) {
        return !line.words().contains("no-" + option)
                && (line.words().contains(option) || section.hasServerDefault(option));
    }

    static Optional<String> value(List<String> words, String option) {
        int at = words.lastIndexOf(option);
        return at > 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
