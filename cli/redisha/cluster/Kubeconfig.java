package redisha.cluster;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.fabric8.kubernetes.client.utils.Utils;
import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/**
 * Chooses a context as kubectl does: of several files the first that says something is right. What a kubeconfig holds is
 * never shown, but for names and addresses.
 */
final class Kubeconfig {
    private static final int CONNECT_WITHIN_MILLIS = 5_000;

    /** The client would otherwise try ten times, for minutes. */
    private static final int MOST_RETRIES = 1;

    private static final String OTHER_WAYS = "Name one with --kubeconfig, or give the cluster as a file (kubectl get"
            + " nodes,pods,pv,pvc,sc,quota,ns -A -o json), or assume nodes with --nodes 3.";

    private final List<File> files;
    private final List<io.fabric8.kubernetes.api.model.Config> contents;

    private Kubeconfig(List<File> files) {
        this.files = files;
        this.contents = files.stream().map(Kubeconfig::parsed).toList();
    }

    /**
     * The way to a cluster.
     *
     * @param context empty for the current one
     * @param path empty for the usual places, and for the cluster around us when there is nothing
     */
    static Access access(String context, String path) {
        List<File> files = path.isEmpty() ? usual() : List.of(existing(path));
        if (files.isEmpty() && context.isEmpty() && isInCluster()) {
            return new Access("the cluster around this pod", ready(Config.autoConfigure(null)));
        }
        if (files.isEmpty()) {
            throw new UserError("there is no kubeconfig: no file " + String.join(", ", usualPaths()), OTHER_WAYS);
        }
        return new Kubeconfig(files).access(context);
    }

    private static Collection<String> usualPaths() {
        return Config.getKubeconfigFilenames();
    }

    private static List<File> usual() {
        return usualPaths().stream().map(File::new).filter(File::isFile).toList();
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

    private static io.fabric8.kubernetes.api.model.Config parsed(File file) {
        try {
            return KubeConfigUtils.parseConfig(file);
        } catch (RuntimeException e) {
            // Its parsers throw each their own; their reasons quote the file, and that holds secrets.
            throw new UserError(
                    "cannot understand the kubeconfig " + file,
                    "See what 'kubectl config view --kubeconfig " + file + "' says.");
        }
    }

    private Access access(String wanted) {
        String name = wanted.isEmpty() ? current() : wanted;
        Context context = named(name);
        requireServer(name, context);
        Optional<ExecConfig> plugin = user(context).map(AuthInfo::getExec);
        plugin.ifPresent(exec -> requireProgram(name, exec));
        Config config = Config.empty();
        try {
            KubeConfigUtils.merge(config, name, contents.toArray(io.fabric8.kubernetes.api.model.Config[]::new));
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw new UserError("the credentials of context " + name + " cannot be read", tryKubectl(name));
        }
        if (plugin.isPresent() && config.getAutoOAuthToken() == null && config.getClientCertData() == null) {
            throw new UserError(
                    "the credential plugin '" + plugin.get().getCommand() + "' of context " + name
                            + " gives no credentials",
                    tryKubectl(name));
        }
        Config.configFromSysPropsOrEnvVars(config);
        return new Access("context " + name, ready(config));
    }

    private String current() {
        return contents.stream()
                .map(io.fabric8.kubernetes.api.model.Config::getCurrentContext)
                .filter(Utils::isNotNullOrEmpty)
                .findFirst()
                .orElseThrow(() -> new UserError(in("no context is current"), choice()));
    }

    private Context named(String name) {
        return all(io.fabric8.kubernetes.api.model.Config::getContexts)
                .filter(each -> name.equals(each.getName()) && each.getContext() != null)
                .findFirst()
                .map(NamedContext::getContext)
                .orElseThrow(() -> new UserError(in("there is no context '" + name + "'"), meant(name)));
    }

    private String meant(String name) {
        return Nearest.word(name, names())
                .map(near -> "Did you mean '" + near + "'?")
                .orElse(choice());
    }

    private String choice() {
        return names().isEmpty()
                ? "It holds no context at all."
                : "Choose one with --context: " + String.join(", ", names()) + ".";
    }

    private void requireServer(String name, Context context) {
        boolean known = all(io.fabric8.kubernetes.api.model.Config::getClusters)
                .anyMatch(each -> Objects.equals(each.getName(), context.getCluster())
                        && each.getCluster() != null
                        && Utils.isNotNullOrEmpty(each.getCluster().getServer()));
        if (!known) {
            throw new UserError(
                    in("context " + name + " names the cluster '" + context.getCluster()
                            + "', of which there is no server"),
                    "Give the cluster a server, or choose another context with --context.");
        }
    }

    private Optional<AuthInfo> user(Context context) {
        return all(io.fabric8.kubernetes.api.model.Config::getUsers)
                .filter(each -> Objects.equals(each.getName(), context.getUser()) && each.getUser() != null)
                .findFirst()
                .map(each -> each.getUser());
    }

    private static void requireProgram(String name, ExecConfig plugin) {
        String command = plugin.getCommand();
        // One that is relative to its kubeconfig is left to the client.
        boolean found = command.contains(File.separator)
                ? !new File(command).isAbsolute() || new File(command).canExecute()
                : Stream.of(Utils.getSystemPathVariable().split(File.pathSeparator))
                        .anyMatch(folder -> new File(folder, command).canExecute());
        if (!found) {
            String hint = plugin.getInstallHint();
            throw new UserError(
                    "the credential plugin '" + command + "' of context " + name + " is not installed",
                    Utils.isNullOrEmpty(hint) ? "Install it, or put it on the PATH." : hint.strip());
        }
    }

    private static Config ready(Config config) {
        config.setConnectionTimeout(CONNECT_WITHIN_MILLIS);
        config.setRequestRetryBackoffLimit(MOST_RETRIES);
        config.setUserAgent("redisha");
        return config;
    }

    private <T> Stream<T> all(Function<io.fabric8.kubernetes.api.model.Config, List<T>> what) {
        return contents.stream().map(what).filter(Objects::nonNull).flatMap(List::stream);
    }

    private List<String> names() {
        return all(io.fabric8.kubernetes.api.model.Config::getContexts)
                .map(NamedContext::getName)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private String in(String problem) {
        return String.join(", ", files.stream().map(File::toString).toList()) + ": " + problem;
    }

    private static String tryKubectl(String name) {
        return "See what 'kubectl get nodes --context " + name + "' says.";
    }
}
