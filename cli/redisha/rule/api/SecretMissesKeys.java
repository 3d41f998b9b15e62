package redisha.rule.api;

import java.nio.charset.StandardCharsets;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A Secret of a type that Kubernetes knows has the keys of that type. */
final class SecretMissesKeys implements Rule {
    private static final String ACCOUNT = "kubernetes.io/service-account.name";

    @Override
    public About about() {
        return About.api(
                "secret-misses-keys",
                Severity.ERROR,
                "A Secret has the keys that its type asks for, such as tls.crt and tls.key for kubernetes.io/tls.",
                "The API server refuses the Secret otherwise (core validation, ValidateSecret).",
                "Add the key, or set the type to Opaque.",
                "CM-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("Secret").forEach(secret -> judge(secret, verdict));
    }

    private static void judge(Manifest secret, Verdict verdict) {
        Payload payload = Payload.of(secret);
        switch (secret.spot().at("type").textOrEmpty()) {
            case "kubernetes.io/tls" -> {
                judgeKey(secret, payload, "tls.crt", verdict);
                judgeKey(secret, payload, "tls.key", verdict);
            }
            case "kubernetes.io/ssh-auth" -> judgeKey(secret, payload, "ssh-privatekey", verdict);
            case "kubernetes.io/dockercfg" -> judgeJson(secret, payload, ".dockercfg", verdict);
            case "kubernetes.io/dockerconfigjson" -> judgeJson(secret, payload, ".dockerconfigjson", verdict);
            case "kubernetes.io/basic-auth" -> {
                if (!payload.values().containsKey("username")
                        && !payload.values().containsKey("password")) {
                    verdict.broken(
                            at(secret), "a Secret of type kubernetes.io/basic-auth without username or password");
                }
            }
            case "kubernetes.io/service-account-token" -> {
                Spot account = secret.spot().at("metadata", "annotations", ACCOUNT);
                if (account.isEmptyOrAbsent()) {
                    verdict.broken(
                            account,
                            "the annotation " + ACCOUNT + " is not given",
                            "Write the name of the ServiceAccount that the token is for.");
                }
            }
            default -> {}
        }
    }

    private static void judgeKey(Manifest secret, Payload payload, String key, Verdict verdict) {
        if (!payload.values().containsKey(key)) {
            verdict.broken(
                    at(secret), "a Secret of type " + secret.spot().at("type").textOrEmpty() + " without " + key);
        }
    }

    private static void judgeJson(Manifest secret, Payload payload, String key, Verdict verdict) {
        if (!payload.values().containsKey(key)) {
            judgeKey(secret, payload, key, verdict);
            return;
        }
        String text = new String(payload.values().get(key).bytes(), StandardCharsets.UTF_8).strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            verdict.broken(
                    secret.spot().at(secret.spot().at("stringData", key).exists() ? "stringData" : "data", key),
                    key + " is no JSON object",
                    "Write what 'kubectl create secret docker-registry --dry-run=client -o yaml' makes.");
        }
    }

    private static Spot at(Manifest secret) {
        return secret.spot().at("type");
    }
}
