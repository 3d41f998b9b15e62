package redisha.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;

class IgnoreOptionsTest {

    @TempDir
    private Path folder;

    @Test
    void the_usual_file_is_read_when_it_is_there() throws IOException {
        assertThat(new IgnoreOptions(folder).configuration()).isEmpty();

        Files.writeString(folder.resolve(".redisha.yaml"), "ignore: []\n");

        assertThat(new IgnoreOptions(folder).configuration()).isPresent();
    }

    @Test
    void a_named_file_takes_its_place() throws IOException {
        Files.writeString(folder.resolve(".redisha.yaml"), "no: settings\n");
        Files.writeString(folder.resolve("other.yaml"), "");

        assertThat(options("--config", folder.resolve("other.yaml").toString()).configuration())
                .isPresent();
    }

    @Test
    void a_named_file_has_to_be_there() {
        IgnoreOptions options = options("--config", folder.resolve("other.yaml").toString());

        assertThatThrownBy(options::configuration)
                .isInstanceOf(UserError.class)
                .hasMessageEndingWith("other.yaml: no such file");
    }

    private IgnoreOptions options(String... args) {
        IgnoreOptions options = new IgnoreOptions(folder);
        CommandSpec command = CommandSpec.create();
        options.addTo(command);
        new CommandLine(command).parseArgs(args);
        return options;
    }
}
