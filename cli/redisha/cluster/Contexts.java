package redisha.cluster;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import io.fabric8.kubernetes.client.utils.Utils;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/**
 * The contexts of one or several kubeconfig files, of which the first that says something is right. What such a file holds
 * is never shown, but for names and addresses.
 */
final class Contexts {
    private final List<File> files;
    private final List<Config> contents;

    private Contexts(List<File> files, List<Config> contents) {
        this.files = files;
        this.contents = contents;
    }

    static Contexts of(List<File> files) {
        return new Contexts(files, files.stream().map(Contexts::parsed).toList());
    }

    private static Config parsed(File file) {
        try {
            return KubeConfigUtils.parseConfig(file);
        } catch (RuntimeException e) {
            // Its parsers throw each their own; their reasons quote the file, and that holds secrets.
            throw new UserError(
                    "cannot understand the kubeconfig " + file,
                    "See what 'kubectl config view --kubeconfig " + file + "' says.");
        }
    }

    Config[] contents() {
        return contents.toArray(Config[]::new);
    }

    /**
     * The name of a context that leads to a server.
     *
     * @param wanted empty for the current one
     */
    String choose(String wanted) {
        String name = wanted.isEmpty() ? current() : wanted;
        Context context =
                context(name).orElseThrow(() -> new UserError(in("there is no context '" + name + "'"), meant(name)));
        if (!hasServer(context)) {
            throw new UserError(
                    in("context " + name + " names the cluster '" + context.getCluster()
                            + "', of which there is no server"),
                    "Give the cluster a server, or choose another context with --context.");
        }
        return name;
    }

    /** The program that gives a context its credentials, if it takes one. */
    Optional<ExecConfig> plugin(String name) {
        String user = context(name).map(Context::getUser).orElse(null);
        return all(Config::getUsers)
                .filter(each -> Objects.equals(each.getName(), user) && each.getUser() != null)
                .findFirst()
                .map(each -> each.getUser())
                .map(AuthInfo::getExec)
                .filter(exec -> Utils.isNotNullOrEmpty(exec.getCommand()));
    }

    private String current() {
        return contents.stream()
                .map(Config::getCurrentContext)
                .filter(Utils::isNotNullOrEmpty)
                .findFirst()
                .orElseThrow(() -> new UserError(in("no context is current"), choice()));
    }

    private Optional<Context> context(String name) {
        return all(Config::getContexts)
                .filter(each -> name.equals(each.getName()) && each.getContext() != null)
                .findFirst()
                .map(NamedContext::getContext);
    }

    private boolean hasServer(Context context) {
        return all(Config::getClusters)
                .filter(each -> Objects.equals(each.getName(), context.getCluster()))
                .anyMatch(each -> each.getCluster() != null
                        && Utils.isNotNullOrEmpty(each.getCluster().getServer()));
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

    private List<String> names() {
        return all(Config::getContexts)
                .map(NamedContext::getName)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private <T> Stream<T> all(Function<Config, List<T>> what) {
        return contents.stream().map(what).filter(Objects::nonNull).flatMap(List::stream);
    }

    private String in(String problem) {
        return files.stream().map(File::toString).collect(Collectors.joining(", ")) + ": " + problem;
    }
}
