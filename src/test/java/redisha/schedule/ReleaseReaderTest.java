package redisha.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.schedule.Workload.Wanted;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

class ReleaseReaderTest {

    @Test
    void a_stateful_set_numbers_its_pods_and_makes_a_claim_for_each() {
        Workload set = workload(
                """
                kind: StatefulSet
                metadata: {name: redis, namespace: cache}
                spec:
                  replicas: 2
                  ordinals: {start: 5}
                  selector: {matchLabels: {app: redis}}
                  template:
                    metadata: {labels: {app: redis}}
                    spec:
                      containers: [{name: redis}]
                      volumes: [{name: more, persistentVolumeClaim: {claimName: shared}}]
                  volumeClaimTemplates:
                  - metadata: {name: data}
                    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}}
                """);

        assertThat(set.pods()).extracting(each -> each.pod().id()).containsExactly("cache/redis-5", "cache/redis-6");
        assertThat(set.pods().get(1).pod().claims()).containsExactly("data-redis-6", "shared");
        assertThat(set.pods().get(1).claims())
                .containsExactly(new Claim(
                        "cache",
                        "data-redis-6",
                        null,
                        List.of("ReadWriteOnce"),
                        10L << 30,
                        LabelSelector.EVERYTHING,
                        ""));
        assertThat(set.pods().get(0).pod().labels())
                .containsEntry("app", "redis")
                .containsEntry("statefulset.kubernetes.io/pod-name", "redis-5")
                .containsEntry("apps.kubernetes.io/pod-index", "5");
        assertThat(set.oneMore().pod().name()).isEqualTo("redis-7");
        assertThat(set.ordered()).isTrue();
        assertThat(set.update()).isEqualTo(new Update.OneByOne(0));
        assertThat(set.owns(set.pods().get(0).pod())).isTrue();
    }

    @Test
    void the_new_pods_of_a_deployment_differ_from_the_old_ones_in_the_label_of_the_template() {
        Workload proxy =
                ReleaseNotation.release("deploy p replicas(1)").workloads().get(0);

        assertThat(label(proxy.pods())).isNotEqualTo(label(proxy.next()));
        assertThat(proxy.pods().get(0).pod().name()).isEqualTo("p-0");
        assertThat(proxy.ordered()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: OnDelete} | OnDelete[]
                    {type: RollingUpdate} | OneByOne[partition=0]
                    {rollingUpdate: {partition: 2}} | OneByOne[partition=2]
                    """)
    void a_stateful_set_is_updated_one_by_one_or_by_hand(String strategy, String update) {
        assertThat(workload("{kind: StatefulSet, spec: {updateStrategy: " + strategy + "}}")
                        .update()
                        .toString())
                .isEqualTo(update);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    StatefulSet | [{name: redis}, {name: sentinel}] | REDIS
                    StatefulSet | [{name: x, command: [redis-sentinel]}] | REDIS
                    StatefulSet | [{name: x, args: [/data/conf/sentinel.conf]}] | REDIS
                    StatefulSet | [{name: x, ports: [{containerPort: 26379}]}] | REDIS
                    StatefulSet | [{name: redis, ports: [{containerPort: 6379}]}] | OTHER
                    Deployment | [{name: sentinel}] | OTHER
                    Deployment | [{name: haproxy}] | PROXY
                    Deployment | [{name: x, image: registry/haproxy:3}] | PROXY
                    Deployment | [{name: x, image: redis}] | OTHER
                    """)
    void a_workload_is_known_by_its_containers(String kind, String containers, Role role) {
        String spec = "{template: {spec: {containers: " + containers + "}}}";

        assertThat(workload("{kind: " + kind + ", spec: " + spec + "}").role()).isEqualTo(role);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"REDIS, 0, 1", "REDIS, 1, 1", "REDIS, 2, 2", "REDIS, 3, 2", "REDIS, 5, 3", "PROXY, 3, 1", "PROXY, 0, 0"
    })
    void so_many_of_a_workload_must_be_there(Role role, int replicas, int least) {
        String kind = role == Role.REDIS ? "set r sentinel" : "deploy r haproxy";

        assertThat(ReleaseNotation.release(kind + " replicas(" + replicas + ")")
                        .workloads()
                        .get(0)
                        .least())
                .isEqualTo(least);
    }

    @Test
    void a_kind_without_lasting_pods_and_a_hook_are_passed_over() {
        Release release = release(
                """
                {kind: Job, metadata: {name: j}, spec: {template: {spec: {}}}}
                ---
                kind: Deployment
                metadata: {name: d, annotations: {helm.sh/hook: pre-install}}
                """);

        assertThat(release.workloads()).isEmpty();
    }

    @Test
    void claims_and_budgets_of_their_own_are_read() {
        Release release = release(
                """
                {kind: PersistentVolumeClaim, metadata: {name: c}, spec: {storageClassName: ''}}
                ---
                {kind: PodDisruptionBudget, metadata: {name: b}, spec: {minAvailable: 50%, selector: {}}}
                """);

        assertThat(release.claims()).extracting(Claim::id).containsExactly("default/c");
        assertThat(release.claims().get(0).storageClassName()).isEmpty();
        assertThat(release.budgets().get(0).desired(3)).isEqualTo(2);
    }

    @Test
    void an_amount_that_is_none_stops_the_reading() {
        String containers = "[{name: a, resources: {requests: {cpu: lots}}}]";

        assertThatThrownBy(() -> release("{kind: Deployment, metadata: {name: d}, spec: {template: {spec: {containers: "
                        + containers + "}}}}"))
                .isInstanceOf(UserError.class)
                .hasMessage("Deployment/d spec.template.spec.resources.requests.cpu: 'lots' is not an amount");
    }

    @Test
    void a_slip_in_the_number_of_replicas_does_not_take_for_ever() {
        assertThatThrownBy(() -> release("{kind: Deployment, metadata: {name: d}, spec: {replicas: 999999}}"))
                .isInstanceOf(UserError.class)
                .hasMessage("Deployment/d spec.replicas: 999999 pods are more than can be placed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"{replicas: 3}, 3", "{replicas: 0}, 0", "{replicas: -1}, 0", "{}, 1"})
    void a_workload_has_one_pod_unless_it_says_otherwise(String spec, int replicas) {
        assertThat(workload("{kind: Deployment, spec: " + spec + "}").replicas())
                .isEqualTo(replicas);
    }

    private static String label(List<Wanted> pods) {
        return pods.get(0).pod().labels().get("pod-template-hash");
    }

    private static Workload workload(String text) {
        return release(text).workloads().get(0);
    }

    private static Release release(String text) {
        List<Manifest> manifests = YamlReader.read("test.yaml", text).stream()
                .map(tree -> new Manifest("test.yaml", (Tree.Mapping) tree))
                .toList();
        return ReleaseReader.read(manifests, "default", true);
    }
}
