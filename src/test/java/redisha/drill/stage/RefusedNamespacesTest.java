package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import redisha.finding.UserError;

/** A user namespace may refuse those below it, as a machine may refuse them to its users. */
@InNamespaces
class RefusedNamespacesTest {
    private static final Path LIMIT = Path.of("/proc/sys/user/max_user_namespaces");

    @Test
    void a_machine_that_refuses_is_found_out_before_anything_starts() throws IOException {
        String before = Files.readString(LIMIT);
        Files.writeString(LIMIT, "0");
        try {
            UserError error = catchThrowableOfType(UserError.class, () -> Requirements.check(Inside.programs(), true));

            assertThat(error).hasMessageContaining("unshare failed: No space left on device");
            assertThat(error.hint()).contains("user.max_user_namespaces");
        } finally {
            Files.writeString(LIMIT, before);
        }
    }
}
