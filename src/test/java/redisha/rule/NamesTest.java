package redisha.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that {@code k8s.io/apimachinery/pkg/util/validation} takes and refuses. */
class NamesTest {

    @ParameterizedTest(name = "{0} takes \"{1}\"")
    @CsvSource(
            textBlock =
                    """
                    DNS_LABEL, a
                    DNS_LABEL, 0
                    DNS_LABEL, redis-ha-server
                    DNS_LABEL, a--b
                    DNS_SUBDOMAIN, kube-root-ca.crt
                    DNS_SUBDOMAIN, 0.a-b.c
                    DNS_1035_LABEL, redis-ha-announce-0
                    PATH_SEGMENT, system:node
                    PATH_SEGMENT, '...'
                    QUALIFIED_NAME, app
                    QUALIFIED_NAME, app.kubernetes.io/Name_1
                    LABEL_VALUE, ''
                    LABEL_VALUE, redis-ha-4.39.0
                    PORT_NAME, redis
                    PORT_NAME, 9a-b
                    ENV_NAME, _a.b-C0
                    ENV_NAME, .a
                    RELAXED_ENV_NAME, 0 any thing!
                    DATA_KEY, .dockerconfigjson
                    DATA_KEY, redis.conf
                    """)
    void a_legal_name_has_no_fault(Names sort, String name) {
        assertThat(sort.fault(name)).isEmpty();
    }

    @ParameterizedTest(name = "{0} refuses \"{1}\"")
    @CsvSource(
            textBlock =
                    """
                    DNS_LABEL, ''
                    DNS_LABEL, -a
                    DNS_LABEL, a-
                    DNS_LABEL, Redis
                    DNS_LABEL, redis_ha
                    DNS_LABEL, a.b
                    DNS_SUBDOMAIN, a..b
                    DNS_SUBDOMAIN, a-.b
                    DNS_1035_LABEL, 0-redis
                    PATH_SEGMENT, '.'
                    PATH_SEGMENT, '..'
                    PATH_SEGMENT, a/b
                    PATH_SEGMENT, ''
                    QUALIFIED_NAME, ''
                    QUALIFIED_NAME, /name
                    QUALIFIED_NAME, Prefix.io/name
                    QUALIFIED_NAME, a/b/c
                    QUALIFIED_NAME, app.kubernetes.io/
                    LABEL_VALUE, redis:7
                    LABEL_VALUE, -a
                    PORT_NAME, 6379
                    PORT_NAME, a--b
                    PORT_NAME, Redis
                    PORT_NAME, ''
                    ENV_NAME, 0a
                    ENV_NAME, '..a'
                    ENV_NAME, a b
                    RELAXED_ENV_NAME, a=b
                    RELAXED_ENV_NAME, ''
                    DATA_KEY, '..a'
                    DATA_KEY, a/b
                    """)
    void an_illegal_name_is_quoted(Names sort, String name) {
        assertThat(sort.fault(name))
                .hasValueSatisfying(fault -> assertThat(fault).contains(" is no ", "'" + name + "'"));
    }

    @ParameterizedTest(name = "{0}: {1} characters, not one more")
    @CsvSource({"DNS_LABEL, 63", "DNS_SUBDOMAIN, 253", "QUALIFIED_NAME, 63", "LABEL_VALUE, 63", "PORT_NAME, 15"})
    void a_name_has_a_greatest_length(Names sort, int longest) {
        assertThat(sort.fault("a".repeat(longest))).isEmpty();
        assertThat(sort.fault("a".repeat(longest + 1))).hasValueSatisfying(fault -> assertThat(fault)
                .contains(" has " + (longest + 1) + " characters")
                .endsWith(" at most " + longest));
    }

    @Test
    void the_prefix_of_a_qualified_name_has_a_length_of_its_own() {
        assertThat(Names.QUALIFIED_NAME.fault("a".repeat(253) + "/" + "b".repeat(63)))
                .isEmpty();
        assertThat(Names.QUALIFIED_NAME.fault("a".repeat(254) + "/b")).isPresent();
    }

    @Test
    void variables_may_have_more_names_from_1_32_on() {
        assertThat(Names.ofEnvironment(31)).isEqualTo(Names.ENV_NAME);
        assertThat(Names.ofEnvironment(32)).isEqualTo(Names.RELAXED_ENV_NAME);
    }

    @Test
    void a_strange_name_is_shown_on_one_short_line() {
        assertThat(Names.quoted("a\nb\u001b[31m")).isEqualTo("'a\\u000ab\\u001b[31m'");
        assertThat(Names.quoted("x".repeat(100_000))).hasSizeLessThan(80).endsWith("...'");
    }
}
