package redisha.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class PipeTest {
    private int attempts;

    @Test
    void a_reader_that_left_is_not_written_to_again() throws IOException {
        try (Pipe pipe = new Pipe(failing("Broken pipe"))) {
            pipe.write(1);
            pipe.write(new byte[] {2, 3});
        }

        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void any_other_failure_is_told() throws IOException {
        try (Pipe pipe = new Pipe(failing("No space left on device"))) {
            assertThatThrownBy(() -> pipe.write(1)).hasMessage("No space left on device");
        }
    }

    private OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                attempts++;
                throw new IOException(message);
            }
        };
    }
}
