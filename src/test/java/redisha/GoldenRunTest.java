package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenRunTest {

    @Test
    void words_are_parted_by_blanks_and_held_together_by_quotes() {
        assertThat(GoldenRun.words(" render\n--set 'a b=\"c\"' -f=\"it's\" ''\n"))
                .isEqualTo(List.of("render", "--set", "a b=\"c\"", "-f=it's", ""));
    }

    @Test
    void the_folder_of_the_case_has_a_short_name_in_arguments_and_output(@TempDir Path temp) throws Exception {
        Path folder = Files.createDirectory(temp.resolve("case"));
        Files.writeString(folder.resolve("args"), "@/no-such-verb");

        assertThat(new GoldenRun(folder, Files.createDirectory(temp.resolve("scratch"))).output())
                .isEqualTo("exit 2\n=== stderr\nredisha: unknown verb '@/no-such-verb'. Run 'redisha --help'.\n");
    }
}
