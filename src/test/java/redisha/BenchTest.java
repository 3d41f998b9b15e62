package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import redisha.command.Main;

/** The benchmark is no part of the build, so that something else has to notice when it falls behind. */
class BenchTest {

    @Test
    void the_benchmark_compiles(@TempDir Path classes) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();

        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(Path.of("bench/bench"))) {
            boolean compiled = javac.getTask(
                            complaints,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all,-processing",
                                    "-proc:none",
                                    "-Werror",
                                    "-cp",
                                    classPath(),
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();

            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    /** Where the tests themselves find these, whoever runs them. */
    private static String classPath() {
        return Stream.of(Main.class, CommandLine.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
