package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.finding.UserError;

class FolderTest {

    @TempDir
    private Path scratch;

    @Test
    void a_folder_that_can_be_made_will_do_and_is_not_made() {
        assertThatCode(() -> new Keepsake(scratch.resolve("a/b")).check()).doesNotThrowAnyException();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void a_folder_below_a_file_is_refused_before_anything_is_drilled() throws IOException {
        Path file = Files.createFile(scratch.resolve("file"));

        assertThatThrownBy(() -> new Keepsake(file.resolve("keep")).check())
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--keep: nothing can be written to " + file.resolve("keep"));
        assertThatThrownBy(() -> new Timelines(file.resolve("all")).check())
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--timelines: nothing can be written to " + file.resolve("all"));
    }
}
