package redisha.rule.ha;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import redisha.manifest.Spot;

/**
 * A haproxy.cfg.
 *
 * @param spot the whole text
 * @param sections its sections in their order
 */
record HaproxyConfig(Spot spot, List<HaproxySection> sections) {
    private static final Set<String> KINDS = Set.of(
            "global",
            "defaults",
            "listen",
            "frontend",
            "backend",
            "resolvers",
            "peers",
            "userlist",
            "cache",
            "program",
            "http-errors",
            "ring",
            "mailers",
            "crt-list",
            "crt-store",
            "log-forward",
            "traces");

    HaproxyConfig {
        sections = List.copyOf(sections);
    }

    /**
     * A line of a section, split into words.
     *
     * @param text the words with one blank between them
     */
    record Line(List<String> words, String text, Spot spot) {
        Line(List<String> words, Spot spot) {
            this(List.copyOf(words), String.join(" ", words), spot);
        }

        /** The word at an index, empty when there are fewer. */
        String word(int index) {
            return index < words.size() ? words.get(index) : "";
        }

        boolean startsWith(String... start) {
            if (words.size() < start.length) {
                return false;
            }
            for (int index = 0; index < start.length; index++) {
                if (!words.get(index).equals(start[index])) {
                    return false;
                }
            }
            return true;
        }
    }

    static HaproxyConfig of(ConfigText text) {
        List<HaproxySection> sections = new ArrayList<>();
        HaproxySection defaults = null;
        List<Line> lines = new ArrayList<>();
        List<String> texts = text.lines();
        IntFunction<Spot> places = text.places();
        for (int index = 0; index < texts.size(); index++) {
            Line line = new Line(Words.ofHaproxy(texts.get(index)), places.apply(index));
            if (KINDS.contains(line.word(0))) {
                lines = new ArrayList<>();
                HaproxySection section = new HaproxySection(line.word(0), line.word(1), line.spot(), lines, defaults);
                sections.add(section);
                defaults = section.kind().equals("defaults") ? section : defaults;
            } else if (!line.words().isEmpty()) {
                lines.add(line);
            }
        }
        return new HaproxyConfig(text.spot(), sections);
    }

    Stream<HaproxySection> ofKind(String kind) {
        return sections.stream().filter(section -> section.kind().equals(kind));
    }

    /** The backend, or listen section, of a name. */
    Optional<HaproxySection> backend(String name) {
        return sections.stream()
                .filter(section -> section.hasServers() && section.name().equals(name))
                .findFirst();
    }

    /** The backends whose checks ask Sentinel who the master is. */
    Stream<HaproxySection> votes() {
        return sections.stream().filter(HaproxySection::asksSentinel);
    }

    /** The backends whose servers have to say that they are the master. */
    Stream<HaproxySection> masters() {
        return sections.stream().filter(section -> section.expects("role:master"));
    }

    /** The backends that clients of Redis are sent to. */
    Stream<HaproxySection> redis() {
        return sections.stream().filter(section -> section.expects("role:"));
    }

    Stream<HaproxyServer> servers() {
        return sections.stream().flatMap(HaproxySection::servers);
    }

    /** The frontends, and listen sections, that lead clients to a backend. */
    Stream<HaproxySection> frontendsOf(HaproxySection backend) {
        return sections.stream()
                .filter(section -> section.equals(backend)
                        || section.lines().stream()
                                .anyMatch(line -> (line.startsWith("use_backend", backend.name())
                                        || line.startsWith("default_backend", backend.name()))));
    }

    /** Whether what it answers to a path depends on which servers are up. */
    boolean asksServers(String path) {
        return sections.stream()
                .filter(section ->
                        section.lines().stream().anyMatch(line -> line.words().contains(path)))
                .anyMatch(section -> section.hasLine("monitor-uri", path)
                        ? section.hasLine("monitor", "fail")
                        : section.asksServers());
    }

    /** Some check of it speaks to Redis or Sentinel. */
    boolean speaksRedis() {
        return sections.stream()
                .anyMatch(section -> section.asksSentinel()
                        || section.expects("role:")
                        || section.expects("PONG")
                        || section.hasLine("option", "redis-check"));
    }
}
