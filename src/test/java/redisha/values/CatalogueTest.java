package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.Where;
import redisha.yaml.Tree;

class CatalogueTest {
    private final Catalogue catalogue = Given.CATALOGUE;

    @Test
    void aKeyTellsWhatTheSchemaSaysAboutIt() {
        Key port = catalogue.key("redis.port").orElseThrow();
        assertThat(port.types()).containsExactly("integer");
        assertThat(port.defaultValue().plain()).isEqualTo(6379L);
        assertThat(port.description()).isNotBlank();
        assertThat(catalogue.key("redisPassword").orElseThrow().secret()).isTrue();
        assertThat(catalogue.key("redis.masterGroupName").orElseThrow().template())
                .isTrue();
        assertThat(catalogue.key("existingSecret").orElseThrow().exact()).isTrue();
        assertThat(catalogue.key("haproxy.onNoQuorum").orElseThrow().ours()).isTrue();
        assertThat(catalogue.key("haproxy.onNoQuorum").orElseThrow().closedValues())
                .containsExactly("reject", "role");
        assertThat(catalogue.key("podAnnotations").orElseThrow().dead()).isNotEmpty();
        assertThat(catalogue.key("redis.nothing")).isEmpty();
    }

    @Test
    void everyKeyIsListedAndIsAChildOfItsParent() {
        assertThat(catalogue.keys()).hasSizeGreaterThan(306);
        assertThat(catalogue.children("image"))
                .extracting(Key::name)
                .containsExactly("repository", "tag", "pullPolicy");
        assertThat(catalogue.children("")).extracting(Key::path).contains("redis", "replicas");
        assertThat(catalogue.children("redis.port")).isEmpty();
    }

    @Test
    void theDefaultsAreATreeInTheOrderOfTheSchemaAndEachPlaceSaysDefault() {
        Tree.Mapping defaults = catalogue.defaults();
        Map<?, ?> plain = (Map<?, ?>) defaults.plain();
        assertThat(plain.get("replicas")).isEqualTo(3L);
        assertThat(plain.get("image"))
                .isEqualTo(Map.of(
                        "repository", "public.ecr.aws/docker/library/redis",
                        "tag", "8.8.0-alpine",
                        "pullPolicy", "IfNotPresent"));
        assertThat(plain.containsKey("podAnnotations")).isFalse();
        assertThat(plain.containsKey("redisPassword")).isTrue();
        assertThat(plain.get("redisPassword")).isNull();
        assertThat(List.copyOf(defaults.entries().keySet()))
                .isSubsetOf(catalogue.children("").stream().map(Key::name).toList());
        assertThat(defaults.get("replicas").where()).isEqualTo(Where.of("default"));
    }

    @ParameterizedTest(name = "{0} . {1}")
    @CsvSource({
        "redis, replcas, Did you mean 'replicas' at the top level?",
        "'', replcas, Did you mean 'replicas'?",
        "redis, masterGroupname, Did you mean 'masterGroupName'?",
        "redis, prot, Did you mean 'port'?",
        "haproxy, replicsa, Did you mean 'replicas'?",
        "'', masterGroupName, Did you mean 'redis.masterGroupName'?",
        "sentinel, redisPassword, Did you mean 'redisPassword' at the top level?",
        "'', pasword, Did you mean 'sentinel.password'?",
        "'', zzz, ''",
        "redis, '', ''",
        "'', x, ''",
    })
    void anUnknownKeyIsAnsweredWithTheNearestOne(String parent, String name, String answer) {
        assertThat(catalogue.didYouMean(parent, name)).isEqualTo(answer);
    }

    @Test
    void aPathIsAnsweredWithTheNearestPath() {
        assertThat(catalogue.nearest("redis.confg")).contains("redis.config");
        assertThat(catalogue.nearest("qqqqqq")).isEmpty();
    }

    @Test
    void aKeyThatNeedsAValueCannotBeRemoved() {
        assertThat(catalogue.key("redis.port").orElseThrow().removable()).isFalse();
        assertThat(catalogue.key("global").orElseThrow().removable()).isFalse();
        assertThat(catalogue.key("image.repository").orElseThrow().removable()).isFalse();
        assertThat(catalogue.key("sentinel.quorum").orElseThrow().removable()).isTrue();
        assertThat(catalogue.key("nodeSelector").orElseThrow().removable()).isTrue();
        assertThat(catalogue.key("redis.lifecycle").orElseThrow().removable()).isTrue();
    }
}
