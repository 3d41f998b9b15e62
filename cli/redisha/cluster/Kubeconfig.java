package redisha.cluster;

import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.fabric8.kubernetes.client.utils.Utils;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.finding.UserError;

/** Finds the way to a cluster as kubectl does. */
final class Kubeconfig {
    private static final int CONNECT_WITHIN_MILLIS = 5_000;

    /** The client would otherwise try ten times, for minutes. */
    private static final int MOST_RETRIES = 1;

    private static final String OTHER_WAYS = "Name one with --kubeconfig, or give the cluster as a file (kubectl get"
            + " nodes,pods,pv,pvc,sc,quota,ns -A -o json), or assume nodes with --nodes 3.";

    private Kubeconfig() {}

    /**
     * The way to a cluster.
     *
     * @param context empty for the current one
     * @param path empty for the usual places, and for the cluster around us when there is nothing
     */
    static Access access(String context, String path) {
        List<File> files = path.isEmpty() ? usual() : List.of(existing(path));
        if (!files.isEmpty()) {
            return access(context, Contexts.of(files));
        }
        if (!context.isEmpty() || !isInCluster()) {
            throw new UserError(
                    "there is no kubeconfig: no file " + String.join(", ", Config.getKubeconfigFilenames()),
                    OTHER_WAYS);
        }
        return new Access("the cluster around this pod", ready(Config.autoConfigure(null)));
    }

    private static List<File> usual() {
        return Config.getKubeconfigFilenames().stream()
                .map(File::new)
                .filter(File::isFile)
                .toList();
    }

    private static File existing(String path) {
        File file = new File(path);
        if (!file.isFile()) {
            throw new UserError("cannot read the kubeconfig " + path + ": no such file", OTHER_WAYS);
        }
        return file;
    }

    private static boolean isInCluster() {
        return Utils.getSystemPropertyOrEnvVar(Config.KUBERNETES_SERVICE_HOST_PROPERTY) != null;
    }

    private static Access access(String wanted, Contexts contexts) {
        String name = contexts.choose(wanted);
        Optional<ExecConfig> plugin = contexts.plugin(name);
        plugin.ifPresent(exec -> requireProgram(name, exec));
        Config config = Config.empty();
        try {
            KubeConfigUtils.merge(config, name, contexts.contents());
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw new UserError("the credentials of context " + name + " cannot be read", tryKubectl(name));
        }
        if (plugin.isPresent() && config.getAutoOAuthToken() == null && config.getClientCertData() == null) {
            throw new UserError(plugin(name, plugin.get()) + " gives no credentials", tryKubectl(name));
        }
        Config.configFromSysPropsOrEnvVars(config);
        return new Access("context " + name, ready(config));
    }

    /** The client would go on without credentials. */
    private static void requireProgram(String name, ExecConfig plugin) {
        if (!isInstalled(plugin.getCommand())) {
            String hint = plugin.getInstallHint();
            throw new UserError(
                    plugin(name, plugin) + " is not installed",
                    Utils.isNullOrEmpty(hint) ? "Install it, or put it on the PATH." : hint.strip());
        }
    }

    /** One that is relative to its kubeconfig is left to the client. */
    private static boolean isInstalled(String command) {
        File file = new File(command);
        return command.contains(File.separator)
                ? !file.isAbsolute() || file.canExecute()
                : Stream.of(Utils.getSystemPathVariable().split(File.pathSeparator))
                        .anyMatch(folder -> new File(folder, command).canExecute());
    }

    private static Config ready(Config config) {
        config.setConnectionTimeout(CONNECT_WITHIN_MILLIS);
        config.setRequestRetryBackoffLimit(MOST_RETRIES);
        config.setUserAgent("redisha");
        return config;
    }

    private static String plugin(String name, ExecConfig plugin) {
        return "the credential plugin '" + plugin.getCommand() + "' of context " + name;
    }

    private static String tryKubectl(String name) {
        return "See what 'kubectl get nodes --context " + name + "' says.";
    }
}
