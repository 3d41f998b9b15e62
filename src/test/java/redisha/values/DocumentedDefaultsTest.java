package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import redisha.yaml.YamlWriter;

class DocumentedDefaultsTest {
    private static final String TEXT = DocumentedDefaults.of(Given.CATALOGUE);

    @Test
    void readingThemGivesTheDefaultsInTheirOrder() {
        assertThat(YamlWriter.write(Given.tree(TEXT))).isEqualTo(YamlWriter.write(Given.CATALOGUE.defaults()));
    }

    @Test
    void everyKeyStandsBelowItsMeaning() {
        String words = TEXT.replaceAll("(?m)^ *(# )?", "").replaceAll("\\s+", " ");
        for (Key key : Given.CATALOGUE.keys()) {
            assertThat(words).as(key.path()).contains(key.description() + " " + key.name() + ":");
        }
    }

    @Test
    void aKeyWithoutDefaultStandsInACommentThatCanBeOpened() {
        assertThat(TEXT)
                .contains("\n# serviceAnnotations: {}\n", "\n  # sslEnabled: false\n", "\n  # secretName: \"\"\n");
        String opened = TEXT.replace("# serviceAnnotations:", "serviceAnnotations:");
        assertThat(Given.merged(opened).plain("serviceAnnotations")).isEqualTo(Map.of());
    }

    @Test
    void noLineIsLongerThanAHundredCharacters() {
        assertThat(TEXT.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
