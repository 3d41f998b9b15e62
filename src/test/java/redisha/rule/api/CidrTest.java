package redisha.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest(name = "{0} lies strictly within {1}: {2}")
    @CsvSource({
        "10.1.0.0/16, 10.0.0.0/8,   true",
        "10.1.2.3/32, 0.0.0.0/0,    true",
        "fd12::/16,   fd00::/8,     true",
        "10.0.0.0/8,  10.0.0.0/8,   false",
        "10.0.0.0/8,  10.1.0.0/16,  false",
        "11.0.0.0/16, 10.0.0.0/8,   false",
        "::/96,       0.0.0.0/0,    false",
        "200.1.0.0/16, 200.0.0.0/8, true",
    })
    void a_range_lies_within_a_larger_one_of_its_family(String inner, String outer, boolean within) {
        assertThat(Cidr.of(inner).orElseThrow().isStrictlyWithin(Cidr.of(outer).orElseThrow()))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.256/8",
                "a.b.c.d/8",
                "fd00::/129",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "cache.example.com/8"
            })
    void what_is_no_range_is_told(String text) {
        assertThat(Cidr.of(text)).isEmpty();
    }
}
