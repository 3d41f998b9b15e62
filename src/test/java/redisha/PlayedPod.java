package redisha;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pod of a release with the scripts that were rendered for it. The shell and its tools are real; the
 * servers and the cluster's DNS are played, and time passes at once. The announce Service of member i has the address
 * 10.96.0.(i + 1).
 */
final class PlayedPod {
    /** What the pod has mounted, and what its kernel tells. */
    private static final Pattern FOLDER =
            Pattern.compile("(?<![\\w.])/(?=(?:readonly-config|readonly|health|data|tls-certs|proc|etc)/)");

    private static final String DNS =
            """
            index=${2##*-announce-}
            echo "10.96.0.$((${index%%.*} + 1)) $2"
            """;

    private final Sandbox sandbox;
    private final Rendered rendered;

    PlayedPod(Path folder, Sandbox.Shell shell, Rendered rendered, int member) throws IOException {
        this.rendered = rendered;
        String name = fullName();
        sandbox = new Sandbox(Files.createDirectories(folder), shell)
                .program("getent", DNS)
                .program("sleep", "")
                .file("proc/sys/kernel/hostname", name + "-server-" + member + "\n")
                .file("etc/resolv.conf", "search ns1.svc.cluster.local svc.cluster.local\n")
                .file("data/old", "");
        mount("ConfigMap/" + name + "-configmap", "readonly-config", "readonly");
        mount("ConfigMap/" + name + "-health-configmap", "health");
        for (int i = 0; rendered.objects().containsKey("Service/" + name + "-announce-" + i); i++) {
            sandbox.set("SENTINEL_ID_" + i, "%040x".formatted(i));
        }
    }

    PlayedPod set(String variable, String value) {
        sandbox.set(variable, value);
        return this;
    }

    PlayedPod program(String name, String script) throws IOException {
        sandbox.program(name, script);
        return this;
    }

    /** What servers answer: arms of a shell's {@code case}, for words such as {@code localhost info replication}. */
    PlayedPod servers(String arms) throws IOException {
        sandbox.program(
                "redis-cli",
                """
                printf '%s\\n' "$*" >>"$SANDBOX/arguments"
                while [ "$1" != -h ]; do shift; done
                host=$2
                shift 2
                echo "$host $*" >>"$SANDBOX/log"
                printf '%s\\n' "$host ${REDISCLI_AUTH-}" >>"$SANDBOX/passwords"
                case "$host $*" in
                """
                        + arms + "esac\n");
        return this;
    }

    /** Runs a script by its place in the pod. */
    Sandbox.Outcome run(String script) throws IOException, InterruptedException {
        return sandbox.run(script.substring(1));
    }

    /** Runs a script that stands in a manifest. */
    Sandbox.Outcome runText(String script) throws IOException, InterruptedException {
        sandbox.file("script", inSandbox(script));
        return sandbox.run("script");
    }

    /** What the servers were asked, in order: {@code HOST COMMAND...}. */
    List<String> asked() throws IOException {
        return sandbox.log();
    }

    Path path(String inPod) {
        return sandbox.root().resolve(inPod.substring(1));
    }

    String file(String inPod) throws IOException {
        return Files.readString(path(inPod));
    }

    private String fullName() {
        return rendered.objects().keySet().stream()
                .filter(id -> id.startsWith("StatefulSet/"))
                .map(id -> id.replaceFirst("StatefulSet/(.*)-server", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private void mount(String configMap, String... folders) throws IOException {
        Map<?, ?> files = (Map<?, ?>) rendered.at(configMap, "data");
        for (String folder : folders) {
            for (Map.Entry<?, ?> file : files.entrySet()) {
                sandbox.file(folder + "/" + file.getKey(), inSandbox((String) file.getValue()));
            }
        }
    }

    /** Relative, so that the blanks in the sandbox's own path do not matter; pods have none in theirs. */
    private static String inSandbox(String script) {
        return FOLDER.matcher(script).replaceAll(Matcher.quoteReplacement("./"));
    }
}
