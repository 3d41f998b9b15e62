package redisha.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.finding.UserError;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestReader;
import redisha.model.KubeVersion;
import redisha.report.Format;
import redisha.report.Report;
import redisha.report.Style;

/** {@code redisha postrender}: judges what Helm is about to apply, and hands it on byte for byte. */
@Command(
        description = {
            "",
            "  helm install cache dandydev/redis-ha --post-renderer redisha --post-renderer-args postrender",
            "",
            "Manifests come from standard input and leave by standard output; findings go to standard error. Helm 4"
                    + " wants a plugin: 'helm plugin install' this checkout, then --post-renderer redisha."
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class Postrender implements Callable<Integer> {

    @ParentCommand
    private Redisha redisha;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--kube-version",
            paramLabel = "VERSION",
            description = "Version of the cluster, 1.28 to 1.36. Default: the newest.")
    private String kubeVersion;

    @Mixin
    private JudgeOptions judging;

    @Mixin
    private Refusal refusal;

    @Override
    public Integer call() {
        byte[] manifests = manifests();
        Report report = judged(manifests).only(refusal::isWorthALine);
        PrintWriter err = spec.commandLine().getErr();
        if (!report.findings().isEmpty()) {
            err.print(Format.text.write(report, Style.PLAIN));
        }
        if (report.findings().stream().anyMatch(refusal::of)) {
            err.println("redisha: nothing was passed on.");
            return ExitCode.FINDINGS;
        }
        redisha.out().write(manifests, 0, manifests.length);
        return ExitCode.FINE;
    }

    private Report judged(byte[] manifests) {
        KubeVersion version = kubeVersion == null ? KubeVersion.NEWEST : KubeVersion.parse(kubeVersion);
        Loaded loaded = ManifestReader.read("<stdin>", manifests);
        return judging.validation(version.minor(), Optional.empty())
                .judge(loaded.manifests(), loaded.findings(), redisha::millis);
    }

    private byte[] manifests() {
        try {
            return redisha.in().readAllBytes();
        } catch (IOException e) {
            throw new UserError("cannot read standard input: " + e.getMessage(), "Give manifests, as Helm does.");
        }
    }
}
