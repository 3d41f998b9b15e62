package redisha.rule.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A script or configuration that a container is started with is in the ConfigMap that is mounted there. */
final class MissingFile implements Rule {

    /** A word of a command that is a path, or the value of a flag that is one. */
    private static final Pattern PATH = Pattern.compile("(?:-[-\\w]+=)?(?<path>/[-\\w./]+)");

    @Override
    public About about() {
        return About.api(
                "missing-file",
                Severity.ERROR,
                "A file that a command, a probe or a hook names is in the ConfigMap or Secret that is mounted around it.",
                "Nothing but the keys of the object is there: the container ends at once and is started again for ever,"
                        + " or its probe never succeeds (Kubernetes documentation, ConfigMaps).",
                "Write the name of a key that the object has, or add the key to the object.");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                Stream.of(container.at("command"), container.at("args"))
                        .forEach(words -> judge(words, container, workload, evidence, verdict));
            }
        }
        Handler.of(evidence)
                .forEach(handler -> judge(
                        handler.spot().at("exec", "command"),
                        handler.container(),
                        handler.workload(),
                        evidence,
                        verdict));
    }

    private static void judge(Spot words, Spot container, Workload workload, Evidence evidence, Verdict verdict) {
        for (Spot word : words.items()) {
            Matcher path = PATH.matcher(word.textOrEmpty());
            if (path.matches()) {
                mount(path.group("path"), container)
                        .ifPresent(mount -> judge(word, path.group("path"), mount, workload, evidence, verdict));
            }
        }
    }

    /** The mount that a path lies in, when it shows the files of its volume as they are. */
    private static Optional<Spot> mount(String path, Spot container) {
        return container.at("volumeMounts").items().stream()
                .filter(mount -> (path + "/").startsWith(folder(mount)))
                .reduce((one, other) -> folder(one).length() >= folder(other).length() ? one : other)
                .filter(mount -> mount.at("subPath").isEmptyOrAbsent()
                        && mount.at("subPathExpr").isEmptyOrAbsent());
    }

    private static void judge(
            Spot word, String path, Spot mount, Workload workload, Evidence evidence, Verdict verdict) {
        String file = (path + "/").substring(folder(mount).length()).split("/", 2)[0];
        String name = mount.at("name").textOrEmpty();
        workload.volumes().stream()
                .filter(volume -> volume.at("name").textOrEmpty().equals(name))
                .flatMap(volume -> VolumeFiles.of(volume, workload, evidence).stream())
                .filter(files -> !file.isEmpty() && !file.startsWith(".") && !files.contains(file))
                .forEach(files -> verdict.broken(
                        word,
                        "volume " + Names.quoted(name) + " has no file " + Names.quoted(file),
                        Nearest.word(file, files)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("It has " + String.join(", ", files) + ".")));
    }

    private static String folder(Spot mount) {
        String path = mount.at("mountPath").textOrEmpty();
        return path.endsWith("/") ? path : path + "/";
    }
}
