package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redisha.values.Profile;
import redisha.values.Profiles;

/** The real Helm renders from a chart what redisha renders from the values. */
class ChartEqualsRenderingTest {
    /** A release name, one with the chart's name in it, and one as long as there is room for. */
    private static final List<String> RELEASES =
            List.of("cache", "my-redis-ha-2", "a234567890-234567890-234567890-23456");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("given")
    void the_objects_are_those_of_redisha_for_every_release_and_namespace(Given given) {
        Installation chart = Installation.of(folder, given);
        for (String release : RELEASES) {
            String namespace = "ns-" + release.length();
            assertThat(chart.template(release, namespace, given.secrets()))
                    .as("%s in %s", release, namespace)
                    .containsExactlyEntriesOf(given.render(release, namespace));
        }
    }

    static Stream<Given> given() throws IOException {
        Stream<Given> profiles = Profiles.list().stream().map(Profile::name).map(Given::profile);
        return Stream.of(profiles, files("examples", "*/values.yaml"), files("src/test/resources/scenarios", "*.yaml"))
                .flatMap(all -> all);
    }

    private static Stream<Given> files(String folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> Path.of(folder)
                            .getFileSystem()
                            .getPathMatcher("glob:" + folder + "/" + pattern)
                            .matches(file))
                    .sorted()
                    .map(file -> Given.file("recommended", file.toString()))
                    .toList()
                    .stream();
        }
    }
}
