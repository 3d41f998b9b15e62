package redisha.command;

import static redisha.command.Takes.one;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestReader;
import redisha.model.KubeVersion;
import redisha.report.Format;
import redisha.report.Report;
import redisha.report.Style;

/** {@code redisha postrender}: judges what Helm is about to apply, and hands it on byte for byte. */
final class Postrender implements Command {

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private String kubeVersion;
    private final JudgeOptions judging = new JudgeOptions();
    private final Refusal refusal = new Refusal();

    Postrender(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  helm install cache dandydev/redis-ha --post-renderer redisha --post-renderer-args postrender",
                        "",
                        "Manifests come from standard input and leave by standard output; findings go to standard error. Helm 4"
                                + " wants a plugin: 'helm plugin install' this checkout, then --post-renderer redisha.")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        spec.addOption(one(String.class, given -> kubeVersion = given, "--kube-version")
                .paramLabel("VERSION")
                .description("Version of the cluster, 1.28 to 1.36. Default: the newest.")
                .build());
        judging.addTo(spec);
        refusal.addTo(spec);
        return spec;
    }

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
