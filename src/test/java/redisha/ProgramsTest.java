package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void every_program_that_the_tests_run_is_installed() {
        List<Programs.Program> missing = Programs.missing();

        assertThat(missing).as(() -> Programs.complaint(missing)).isEmpty();
    }
}
