package redisha.rule.ha;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.manifest.Spot;

/** A section of a haproxy.cfg, with the {@code defaults} that apply to it. */
final class HaproxySection {
    private static final String QUESTION = "get-master-addr-by-name";
    private static final Pattern TIME = Pattern.compile("(\\d{1,12})([a-z]*)");

    private final String kind;
    private final String name;
    private final Spot spot;
    private final List<HaproxyConfig.Line> lines;
    private final HaproxySection defaults;

    /** Null until it is asked for, which is when all lines are there. */
    private Optional<HaproxyConfig.Line> question;

    /** By their first words; null until it is asked for. */
    private Map<String, List<HaproxyConfig.Line>> beginning;

    /** @param lines may still grow while the file is read */
    HaproxySection(String kind, String name, Spot spot, List<HaproxyConfig.Line> lines, HaproxySection defaults) {
        this.kind = kind;
        this.name = name;
        this.spot = spot;
        this.lines = lines;
        this.defaults = defaults;
    }

    /** {@code backend}, {@code frontend} and so on. */
    String kind() {
        return kind;
    }

    /** Empty when the section has none. */
    String name() {
        return name;
    }

    /** The line that opens it. */
    Spot spot() {
        return spot;
    }

    List<HaproxyConfig.Line> lines() {
        return lines;
    }

    boolean hasServers() {
        return kind.equals("backend") || kind.equals("listen");
    }

    /** The lines that begin with these words, at least one. */
    Stream<HaproxyConfig.Line> lines(String... start) {
        if (beginning == null) {
            beginning = lines.stream().collect(Collectors.groupingBy(line -> line.word(0)));
        }
        List<HaproxyConfig.Line> candidates = beginning.getOrDefault(start[0], List.of());
        return start.length == 1 ? candidates.stream() : candidates.stream().filter(line -> line.startsWith(start));
    }

    boolean hasLine(String... start) {
        return lines(start).findAny().isPresent();
    }

    Stream<HaproxyServer> servers() {
        return lines("server").map(line -> new HaproxyServer(this, line));
    }

    /** The last {@code default-server} value of an option that takes one, own lines before those of the defaults. */
    Optional<String> serverDefault(String option) {
        return lines("default-server")
                .flatMap(line -> HaproxyServer.value(line.words(), option).stream())
                .reduce((earlier, later) -> later)
                .or(() -> defaults == null ? Optional.empty() : defaults.serverDefault(option));
    }

    /** Whether {@code default-server} gives an option that stands alone. */
    boolean hasServerDefault(String option) {
        return lines("default-server").anyMatch(line -> line.words().contains(option))
                || defaults != null && defaults.hasServerDefault(option);
    }

    /** The line {@code timeout NAME}, its own or that of the defaults. */
    Optional<HaproxyConfig.Line> timeout(String which) {
        return lines("timeout", which)
                .reduce((earlier, later) -> later)
                .or(() -> defaults == null ? Optional.empty() : defaults.timeout(which));
    }

    /** The checks' questions and expectations: {@code tcp-check send|send-lf|expect ...}. */
    Stream<HaproxyConfig.Line> checks(String... verbs) {
        return lines("tcp-check").filter(line -> List.of(verbs).contains(line.word(1)));
    }

    /** The question to Sentinel. */
    Optional<HaproxyConfig.Line> question() {
        if (question == null) {
            question = checks("send", "send-lf")
                    .filter(line -> line.text().toLowerCase(Locale.ROOT).contains(QUESTION))
                    .findFirst();
        }
        return question;
    }

    boolean asksSentinel() {
        return hasServers() && question().isPresent();
    }

    /** The group that Sentinel is asked for. */
    String group() {
        String text = question().map(HaproxyConfig.Line::text).orElse("");
        int at = text.toLowerCase(Locale.ROOT).indexOf(QUESTION);
        String[] words = text.substring(at + QUESTION.length()).strip().split("[\\s]+");
        return words.length == 0 || at < 0 ? "" : words[0];
    }

    /** What stands behind the question among the expectations: the address. */
    Stream<HaproxyConfig.Line> expectedAfterQuestion() {
        HaproxyConfig.Line question = question().orElse(null);
        return lines.stream()
                .dropWhile(line -> question != null && line != question)
                .filter(line -> line != question && line.startsWith("tcp-check", "expect"));
    }

    boolean expects(String text) {
        return hasServers() && checks("expect").anyMatch(line -> line.text().contains(text));
    }

    /** Some condition of it asks which servers of a backend are up. */
    boolean asksServers() {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .anyMatch(word -> word.startsWith("nbsrv(") || word.startsWith("srv_is_up("));
    }

    /** Its conditions ask for the servers of another backend. */
    boolean asksFor(HaproxySection backend) {
        return lines.stream()
                .flatMap(line -> line.words().stream())
                .anyMatch(
                        word -> word.contains("(" + backend.name() + ")") || word.contains("(" + backend.name() + "/"));
    }

    /** Some check logs in. */
    boolean logsIn() {
        return checks("send", "send-lf", "send-binary", "send-binary-lf")
                .anyMatch(line -> line.text().contains("AUTH") || line.text().contains("41555448"));
    }

    /** A time of HAProxy in milliseconds: {@code 2s}, {@code 500ms}, {@code 1000}. */
    static OptionalLong milliseconds(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "us" -> OptionalLong.of(number / 1000);
            case "", "ms" -> OptionalLong.of(number);
            case "s" -> OptionalLong.of(number * 1_000);
            case "m" -> OptionalLong.of(number * 60_000);
            case "h" -> OptionalLong.of(number * 3_600_000);
            case "d" -> OptionalLong.of(number * 86_400_000);
            default -> OptionalLong.empty();
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name);
    }
}
