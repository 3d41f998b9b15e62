package redisha.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.finding.Severity;
import redisha.finding.UserError;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestFiles;
import redisha.manifest.Manifests;
import redisha.model.KubeVersion;
import redisha.report.Format;
import redisha.report.Report;

/** {@code redisha validate}: what the API server, the kubelet and a failover would refuse, found before applying. */
@Command(
        name = "validate",
        header = "Find what the API server, the kubelet and a failover would refuse.",
        description = {
            "",
            "  redisha validate manifests.yaml more/",
            "  redisha render -f values.yaml | redisha validate -",
            "  helm template cache dandydev/redis-ha | redisha validate - -o github"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class Validate implements Callable<Integer> {

    /** From which severity on a finding fails the run. */
    enum FailOn {
        error,
        warning,
        info,
        never;

        boolean fails(Severity severity) {
            return this != never && severity.ordinal() <= ordinal();
        }
    }

    @ParentCommand
    private Redisha redisha;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, or '-' for standard input.")
    private List<String> paths;

    @Option(names = "--kube-version", paramLabel = "VERSION", description = "1.28 to 1.36. Default: the newest.")
    private String kubeVersion;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "What is installed now: changes that cannot be made in place are told; may be repeated.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit with 1 from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    @Mixin
    private RuleChoice choice;

    @Override
    public Integer call() {
        int minor = (kubeVersion == null ? KubeVersion.NEWEST : KubeVersion.parse(kubeVersion)).minor();
        Loaded loaded = ManifestFiles.read(paths, redisha.in());
        if (loaded.manifests().isEmpty()) {
            throw nothing(loaded);
        }
        Report report = new Validation(minor, choice, installed()).judge(loaded.manifests(), loaded.findings());
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.write(report, false));
        boolean failed = report.findings().stream().anyMatch(finding -> failOn.fails(finding.severity()));
        return failed ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Optional<Manifests> installed() {
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Manifests(ManifestFiles.read(from, redisha.in()).manifests()));
    }

    private static UserError nothing(Loaded loaded) {
        return loaded.findings().isEmpty()
                ? new UserError("there are no objects in the input", "Give manifests, such as 'redisha render' prints.")
                : new UserError(loaded.findings());
    }
}
