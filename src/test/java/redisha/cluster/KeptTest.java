package redisha.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import redisha.schedule.Cluster;

class KeptTest {

    /** Every field that a record holds. JSON is YAML as well, and of YAML nothing is left out. */
    private static final String EVERYTHING =
            """
            {"kind": "List", "apiVersion": "v1", "items": [
            {"kind": "Node", "apiVersion": "v1",
             "metadata": {"name": "a", "labels": {"kubernetes.io/hostname": "a"}, "managedFields": [{"f:spec": {}}]},
             "spec": {"unschedulable": true, "taints": [{"key": "k", "value": "v", "effect": "NoSchedule"}]},
             "status": {"allocatable": {"cpu": 4, "memory": "16Gi", "pods": "110"}, "images": [{"names": ["x"]}]}},
            {"kind": "Pod", "apiVersion": "v1",
             "metadata": {"name": "p", "namespace": "n", "labels": {"app": "x"}},
             "spec": {"nodeName": "a", "nodeSelector": {"disk": "ssd"}, "hostNetwork": true, "overhead": {"cpu": "10m"},
              "resources": {"requests": {"memory": "1Gi"}},
              "tolerations": [{"key": "k", "operator": "Equal", "value": "v", "effect": "NoSchedule"}],
              "affinity": {
               "nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": [
                {"matchExpressions": [{"key": "disk", "operator": "In", "values": ["ssd", "nvme"]}],
                 "matchFields": [{"key": "metadata.name", "operator": "In", "values": ["a"]}]}]},
                "preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 1}]},
               "podAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [
                {"labelSelector": {"matchLabels": {"app": "y"}}, "namespaces": ["m"], "topologyKey": "zone"}]},
               "podAntiAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [
                {"labelSelector": {"matchLabels": {"app": "x"}}, "namespaceSelector": {"matchLabels": {"team": "t"}},
                 "matchLabelKeys": ["app"], "topologyKey": "kubernetes.io/hostname"}]}},
              "topologySpreadConstraints": [{"maxSkew": 2, "topologyKey": "zone", "whenUnsatisfiable": "DoNotSchedule",
               "minDomains": 3, "labelSelector": {"matchLabels": {"app": "x"}}, "matchLabelKeys": ["app"],
               "nodeAffinityPolicy": "Ignore", "nodeTaintsPolicy": "Honor"}],
              "initContainers": [{"restartPolicy": "Always", "ports": [{"hostPort": 81, "containerPort": 81}],
               "resources": {"requests": {"cpu": "20m"}}}],
              "containers": [{"image": "i", "env": [{"name": "A"}],
               "ports": [{"containerPort": 80, "protocol": "UDP", "hostIP": "10.0.0.1"}],
               "resources": {"requests": {"cpu": 0.5}, "limits": {"memory": 1073741824}}}],
              "volumes": [{"name": "d", "persistentVolumeClaim": {"claimName": "c"}},
               {"name": "e", "ephemeral": {"volumeClaimTemplate": {}}}]},
             "status": {"phase": "Succeeded", "conditions": []}},
            {"kind": "Pod", "apiVersion": "v1",
             "metadata": {"name": "leaving", "namespace": "n", "deletionTimestamp": "2026-01-01T00:00:00Z"}},
            {"kind": "PersistentVolumeClaim", "apiVersion": "v1", "metadata": {"name": "c", "namespace": "n"},
             "spec": {"storageClassName": "s", "accessModes": ["ReadWriteOnce"], "volumeName": "v",
              "resources": {"requests": {"storage": "10Gi"}}, "selector": {"matchLabels": {"tier": "x"}}}},
            {"kind": "PersistentVolume", "apiVersion": "v1", "metadata": {"name": "v", "labels": {"tier": "x"}},
             "spec": {"storageClassName": "s", "accessModes": ["ReadWriteOnce"], "capacity": {"storage": "10Gi"},
              "claimRef": {"namespace": "n", "name": "c"},
              "nodeAffinity": {"required": {"nodeSelectorTerms": [
               {"matchExpressions": [{"key": "zone", "operator": "In", "values": ["a"]}]}]}}},
             "status": {"phase": "Released"}},
            {"kind": "StorageClass", "apiVersion": "storage.k8s.io/v1",
             "metadata": {"name": "s", "annotations": {"storageclass.kubernetes.io/is-default-class": "true", "x": "y"}},
             "provisioner": "ebs.csi.aws.com", "volumeBindingMode": "WaitForFirstConsumer",
             "allowedTopologies": [{"matchLabelExpressions": [{"key": "zone", "values": ["a"]}]}]},
            {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "n", "labels": {"team": "t"}}},
            {"kind": "ResourceQuota", "apiVersion": "v1", "metadata": {"name": "q", "namespace": "n"},
             "spec": {"scopes": ["NotTerminating"], "hard": {"requests.cpu": "10"}},
             "status": {"used": {"requests.cpu": "9"}}}]}
            """;

    @Test
    void what_is_left_out_makes_no_difference() {
        Cluster whole = read("---\n" + EVERYTHING);

        assertThat(whole.unknown()).isEmpty();
        assertThat(read(EVERYTHING)).isEqualTo(whole);
    }

    private static Cluster read(String text) {
        return new ClusterSource.Files(List.of("-"))
                .read(new ByteArrayInputStream(text.getBytes(UTF_8)))
                .cluster();
    }
}
