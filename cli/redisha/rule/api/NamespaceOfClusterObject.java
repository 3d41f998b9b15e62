package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An object of the whole cluster names no namespace. */
final class NamespaceOfClusterObject implements Rule {

    @Override
    public About about() {
        return About.api(
                "namespace-of-cluster-object",
                Severity.INFO,
                "An object that belongs to the whole cluster names no namespace.",
                "The API server drops the namespace without a word, so two releases in two namespaces overwrite each"
                        + " other's object (apiserver, EnsureObjectNamespaceMatchesRequestNamespace).",
                "Remove metadata.namespace, and put it into the name when each release needs an object of its own.",
                "META-10");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind(
                        "Namespace",
                        "ClusterRole",
                        "ClusterRoleBinding",
                        "PersistentVolume",
                        "StorageClass",
                        "PriorityClass",
                        "RuntimeClass",
                        "IngressClass",
                        "CustomResourceDefinition")
                .forEach(manifest -> {
                    Spot namespace = manifest.spot().at("metadata", "namespace");
                    if (!namespace.isEmptyOrAbsent()) {
                        verdict.broken(namespace, "a " + manifest.kind() + " is in no namespace");
                    }
                });
    }
}
