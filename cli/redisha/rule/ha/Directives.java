package redisha.rule.ha;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redisha.manifest.Spot;

/** The lines of redis.conf or sentinel.conf, in their order; where Redis takes one value, the last line holds. */
record Directives(List<Directive> all) {
    /** Redis still takes the names of before version 5. */
    private static final Map<String, String> PRESENT_NAMES = Map.of(
            "min-slaves-to-write", "min-replicas-to-write",
            "min-slaves-max-lag", "min-replicas-max-lag",
            "slaveof", "replicaof");

    /** In the text that a shell is given. */
    private static final Pattern STARTS_SERVER = Pattern.compile("(redis|valkey)-server\\s");

    Directives {
        all = List.copyOf(all);
    }

    /** What these files say, then what the command line of a container adds: {@code --appendonly yes}. */
    static Directives of(List<ConfigText> texts, List<Spot> commandLine) {
        List<Directive> all = new ArrayList<>();
        for (ConfigText text : texts) {
            List<String> lines = text.lines();
            IntFunction<Spot> places = text.places();
            for (int index = 0; index < lines.size(); index++) {
                String line = lines.get(index).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    add(Words.ofRedis(line), places.apply(index), all);
                }
            }
        }
        addOptions(commandLine, all);
        return new Directives(all);
    }

    Stream<Directive> named(String name) {
        return all.stream().filter(directive -> directive.name().equals(name));
    }

    Optional<Directive> last(String name) {
        return named(name).reduce((earlier, later) -> later);
    }

    /** The whole number that a directive gives as its first argument. */
    OptionalLong number(String name) {
        return last(name).map(directive -> directive.number(0)).orElse(OptionalLong.empty());
    }

    /** The first argument of a directive, empty when there is none. */
    String text(String name) {
        return last(name).map(directive -> directive.argument(0)).orElse("");
    }

    /** A server that is told so answers in TLS and in nothing else. */
    boolean isTlsOnly() {
        return number("tls-port").orElse(0) > 0 && number("port").orElse(-1) == 0;
    }

    private static void add(List<String> words, Spot spot, List<Directive> all) {
        if (words.isEmpty()) {
            return;
        }
        String name = words.get(0).toLowerCase(Locale.ROOT);
        int arguments = 1;
        if (name.equals("sentinel") && words.size() > 1) {
            name += " " + words.get(1).toLowerCase(Locale.ROOT);
            arguments = 2;
        }
        all.add(new Directive(PRESENT_NAMES.getOrDefault(name, name), words.subList(arguments, words.size()), spot));
    }

    private static void addOptions(List<Spot> commandLine, List<Directive> all) {
        List<String> words = new ArrayList<>();
        Spot start = null;
        for (Spot spot : commandLine) {
            String text = spot.textOrEmpty();
            for (String word : STARTS_SERVER.matcher(text).find() ? Words.ofRedis(text) : List.of(text)) {
                if (word.startsWith("--") && word.length() > 2) {
                    add(words, start, all);
                    words = new ArrayList<>(List.of(word.substring(2)));
                    start = spot;
                } else if (start != null) {
                    words.add(word);
                }
            }
        }
        add(words, start, all);
    }
}
