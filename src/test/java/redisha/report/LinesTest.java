package redisha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The forms that are read line by line: a finding is one line, whatever it holds. */
class LinesTest {

    @Test
    void tap_numbers_as_many_lines_as_it_plans() {
        List<String> lines = TapReport.write(Shapes.ALL).lines().toList();
        int planned = Shapes.ALL.findings().size();

        assertThat(lines.subList(0, 2)).containsExactly("TAP version 13", "1.." + planned);
        assertThat(lines).hasSize(planned + 3).last().asString().startsWith("# 2 objects, ");
        assertThat(IntStream.rangeClosed(1, planned))
                .allSatisfy(i -> assertThat(lines.get(i + 1)).matches("(not )?ok " + i + " - [^ ]+ [^:].*"));
    }

    @Test
    void tap_has_one_fine_line_when_there_is_nothing_to_tell() {
        assertThat(TapReport.write(Shapes.EMPTY).lines()).startsWith("TAP version 13", "1..1", "ok 1 - 2 objects");
    }

    @Test
    void no_finding_is_taken_for_a_directive_of_tap() {
        assertThat(TapReport.write(Shapes.ALL).lines().filter(line -> line.contains("ok ")))
                .noneMatch(line -> line.matches(".*(?<!\\\\)#.*"));
    }

    @Test
    void github_gets_one_command_for_each_finding() {
        List<String> lines = GithubReport.write(Shapes.ALL).lines().toList();

        assertThat(lines).hasSize(Shapes.ALL.findings().size() + 1);
        assertThat(lines.subList(0, lines.size() - 1))
                .allMatch(line -> line.matches(
                        "::(error|warning|notice) file=[^:,]+(,line=\\d+,col=\\d+)?,title=[^:,]+::[^:].*"));
    }

    @Test
    void github_escapes_what_would_end_a_command_or_a_property() {
        assertThat(GithubReport.write(Shapes.ALL))
                .contains("file=./my dir/größe%2C 100%25.yaml,line=1,col=1,title=input/unknown::")
                .contains("file=a%3Ab#c?d.yaml,line=7,col=1,title=api/known::")
                .contains("file=<stdin>,title=api/known::is wrong.\n")
                .contains("is wrongtwo%0D%0Alines")
                .contains(": 100%25 #1, 'x'");
    }
}
