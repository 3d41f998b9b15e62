package redisha.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    a.yaml,          a.yaml,                true
                    a.yaml,          axyaml,                false
                    a.yaml,          b/a.yaml,              false
                    *.yaml,          a.yaml,                true
                    *.yaml,          b/a.yaml,              false
                    a?.yaml,         ab.yaml,               true
                    a?.yaml,         a/.yaml,               false
                    b/**,            b/a.yaml,              true
                    b/**,            b/c/a.yaml,            true
                    b/**,            bc/a.yaml,             false
                    **/a.yaml,       a.yaml,                true
                    **/a.yaml,       b/c/a.yaml,            true
                    **/a.yaml,       b/ca.yaml,             false
                    b/**/a.yaml,     b/a.yaml,              true
                    Service/**/x,    Service/x,             true
                    Service/**/x,    Service/prod/x,        true
                    Service/prod/*,  Service/prod/x,        true
                    Service/prod/*,  Service/x,             false
                    """)
    void a_pattern_fits_the_whole_path(String glob, String path, boolean fits) {
        assertThat(Glob.of(glob).fits(path)).isEqualTo(fits);
    }
}
