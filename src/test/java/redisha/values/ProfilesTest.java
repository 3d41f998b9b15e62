package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

class ProfilesTest {

    @Test
    void everyProfileFileIsListedAndSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("profiles"))) {
            assertThat(Profiles.list())
                    .extracting(Profile::name)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                                    .toList());
        }
        assertThat(Profiles.list())
                .allSatisfy(profile -> assertThat(profile.summary()).isNotBlank());
        assertThat(Profiles.list().get(0).name()).isEqualTo(Profiles.STANDARD);
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                     | recommended
                    recommended            | recommended
                    fast-failover          | recommended, fast-failover
                    redis-ha               | redis-ha
                    fast-failover home-lab | recommended, fast-failover, home-lab
                    redis-ha home-lab      | redis-ha, recommended, home-lab
                    home-lab recommended   | recommended, home-lab
                    """)
    void aProfileComesAboveItsBaseAndOnlyOnce(String given, String layers) {
        List<String> names = given.isEmpty() ? List.of() : Arrays.asList(given.split(" "));
        assertThat(Profiles.layers(names))
                .extracting(Layer::name)
                .containsExactly(Stream.of(layers.split(", "))
                        .map(name -> "profile " + name)
                        .toArray(String[]::new));
    }

    @Test
    void theProfileNamedAfterTheChartSetsNothing() {
        MergedValues merged = MergedValues.of(Given.CATALOGUE, Profiles.layers(List.of("redis-ha")));
        assertThat(merged.root().plain()).isEqualTo(Given.CATALOGUE.defaults().plain());
    }

    @Test
    void aValueOfAProfileKnowsItsLine() {
        MergedValues merged = MergedValues.of(Given.CATALOGUE, Profiles.layers(List.of()));
        assertThat(merged.flag("haproxy.enabled")).isTrue();
        assertThat(merged.where("haproxy.enabled").toString()).matches("profile recommended:[0-9]+:[0-9]+");
        assertThat(merged.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fast-failver | Did you mean 'fast-failover'? Profiles: recommended, fast-failover, home-lab, redis-ha.
                    ../x         | Profiles: recommended, fast-failover, home-lab, redis-ha.
                    """)
    void anUnknownProfileIsAnsweredWithTheKnownOnes(String name, String hint) {
        UserError error = catchThrowableOfType(UserError.class, () -> Profiles.layers(List.of(name)));
        assertThat(Voice.line(error)).isEqualTo("redisha: there is no profile '" + name + "'. " + hint);
    }

    @Test
    void aProfileIsParsedOnlyWhenItsValuesAreAsked() {
        Profile broken = new Profile("broken", "Not YAML.", Optional.empty(), "{");
        assertThat(broken.text()).isEqualTo("{");
        assertThatThrownBy(broken::values).isInstanceOf(UserError.class);
    }
}
