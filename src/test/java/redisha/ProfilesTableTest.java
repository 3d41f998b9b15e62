package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redisha.values.Profile;
import redisha.values.Profiles;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** docs/profiles.md tells every difference of every profile with its reason, taken from the profiles themselves. */
class ProfilesTableTest {
    private static final Path PAGE = Path.of("docs/profiles.md");
    private static final Pattern SECTION =
            Pattern.compile("(?s)(<!-- profiles: begin[^\n]*\n)(.*?)(<!-- profiles: end -->)");
    private static final Pattern LINE = Pattern.compile("( *)(?:# (?<comment>.*)|(?<key>[\\w-]+):(?: (?<value>.*))?)");

    @Test
    void the_page_holds_the_table_of_the_profiles() throws IOException {
        String page = Files.readString(PAGE);
        Matcher section = SECTION.matcher(page);
        assertThat(section.find()).isTrue();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    PAGE,
                    section.replaceFirst(Matcher.quoteReplacement(section.group(1) + tables() + section.group(3))));
            return;
        }
        assertThat(section.group(2)).isEqualTo(tables());
    }

    @Test
    void every_difference_has_a_reason() throws IOException {
        for (Profile profile : Profiles.list()) {
            assertThat(rows(profile.name()))
                    .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
            assertThat(rows(profile.name()))
                    .hasSize(leaves(
                            YamlReader.read(profile.name(), profile.text()).get(0)));
        }
    }

    private static String tables() throws IOException {
        StringBuilder tables = new StringBuilder("\n");
        for (Profile profile : Profiles.list()) {
            String base =
                    profile.base().map(name -> " On top of `" + name + "`.").orElse("");
            tables.append("**`")
                    .append(profile.name())
                    .append("`** ")
                    .append(profile.summary())
                    .append(base)
                    .append("\n\n");
            List<Row> rows = rows(profile.name());
            if (!rows.isEmpty()) {
                tables.append("| key | value | why |\n|---|---|---|\n");
                rows.forEach(row -> tables.append(row).append('\n'));
                tables.append('\n');
            }
        }
        return tables.toString();
    }

    private static List<Row> rows(String profile) throws IOException {
        List<Row> rows = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        String reason = "";
        for (String line : Files.readAllLines(Path.of("profiles", profile + ".yaml"))) {
            Matcher part = LINE.matcher(line);
            if (!part.matches()) {
                reason = line.isBlank() ? "" : reason;
            } else if (part.group("comment") != null) {
                reason = part.group("comment");
            } else {
                while (path.size() > part.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(part.group("key"));
                if (part.group("value") != null) {
                    rows.add(new Row(String.join(".", path), part.group("value"), reason));
                }
            }
        }
        return rows;
    }

    private static int leaves(Tree tree) {
        return tree instanceof Tree.Mapping map
                        && map.entries().keySet().stream().noneMatch("requests"::equals)
                ? map.entries().values().stream()
                        .mapToInt(entry -> leaves(entry.value()))
                        .sum()
                : 1;
    }

    private record Row(String key, String value, String reason) {
        @Override
        public String toString() {
            return "| `" + key + "` | `" + value + "` | " + reason + " |";
        }
    }
}
