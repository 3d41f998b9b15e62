package redisha.drill.release;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off the configuration of Redis and Sentinel how they are spoken to. */
final class SpeechReader {
    private static final Pattern GROUP =
            Pattern.compile("(?m)^\\s*sentinel (?:monitor|down-after-milliseconds) (\\S+) ");
    private static final int REDIS = 6379;
    private static final int SENTINEL = 26379;

    private final String texts;
    private final PodTemplate template;

    SpeechReader(String texts, PodTemplate template) {
        this.texts = texts;
        this.template = template;
    }

    Speech read() {
        return new Speech(
                group(),
                variable("AUTH").orElse(""),
                variable("SENTINELAUTH").orElse(""),
                port("redis", REDIS),
                port("sentinel", SENTINEL));
    }

    private String group() {
        Matcher group = GROUP.matcher(texts);
        return group.find() ? group.group(1) : "mymaster";
    }

    /** The port of this name; where there is none, the one for TLS. */
    private int port(String name, int otherwise) {
        return template.port(name).orElse(template.port(name + "-tls").orElse(otherwise));
    }

    /** What a container is told of a password. */
    private Optional<String> variable(String name) {
        Predicate<Env> wanted = env -> env.name().equals(name);
        return template.containers().stream()
                .flatMap(container -> container.environment().stream())
                .filter(wanted)
                .map(env -> Environment.of(Map.of(), java.util.List.of(env), field -> "")
                        .values()
                        .get(name))
                .findFirst();
    }
}
