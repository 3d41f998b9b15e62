package redisha.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestFolder;
import redisha.manifest.ManifestWriter;
import redisha.manifest.Selection;
import redisha.render.Renderer;
import redisha.values.GivenValues;

/** {@code redisha render}: values in, manifests out. */
@Command(
        description = {
            "",
            "  redisha render > manifests.yaml",
            "  redisha render cache -n prod -f values.yaml --set haproxy.replicas=2 > manifests.yaml",
            "  redisha render --show-only Deployment",
            "  redisha render -f values.yaml --output-dir out/"
        },
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class Render implements Callable<Integer> {

    @ParentCommand
    private Redisha redisha;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Mixin
    private ValuesOptions values;

    @Mixin
    private JudgeOptions judging;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "yaml or json. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "Write one file per object and a kustomization.yaml into this folder, all or nothing.")
    private Path outputDir;

    @Option(
            names = "--show-only",
            paramLabel = "KIND[/NAME]",
            description = "Print these objects only; may be repeated.")
    private List<String> showOnly = new ArrayList<>();

    @Option(names = "--with-tests", description = "Print the pods of 'helm test' too.")
    private boolean withTests;

    @Option(names = "--notes", description = "Say on standard error where to connect.")
    private boolean notes;

    @Mixin
    private Refusal refusal;

    @Option(names = "--no-validate", description = "Do not judge what is printed.")
    private boolean unjudged;

    @Override
    public Integer call() {
        GivenValues given = values.given(redisha.in());
        Rendered rendered = Rendered.of(target.target(), given.merged(), withTests);
        List<Manifest> selected = Selection.of(showOnly).from(rendered.manifests());
        PrintWriter err = spec.commandLine().getErr();
        rendered.warnings().forEach(warning -> err.println(Voice.line(warning)));
        List<Finding> findings = unjudged ? List.of() : judged(given, rendered);
        findings.forEach(finding -> err.println(Voice.shortly(finding)));
        if (findings.stream().anyMatch(refusal::of)) {
            err.println("redisha: nothing was rendered. 'redisha validate' with the same values tells the ways out.");
            return ExitCode.FINDINGS;
        }
        write(selected);
        if (notes) {
            err.print(new Renderer().notes(rendered.release()));
        }
        return ExitCode.FINE;
    }

    private List<Finding> judged(GivenValues given, Rendered rendered) {
        Validation validation = judging.validation(target.target().kubeVersion().minor(), Optional.empty());
        List<Finding> findings = validation.judge(rendered.manifests(), List.of(), () -> -1).findings().stream()
                .filter(refusal::isWorthALine)
                .toList();
        return new Causes(target.target(), given, validation).traced(findings);
    }

    private void write(List<Manifest> manifests) {
        PrintWriter out = spec.commandLine().getOut();
        if (outputDir != null) {
            ManifestFolder.write(outputDir, manifests);
        } else if (format == Format.json) {
            out.print(ManifestWriter.json(manifests));
        } else {
            out.print(ManifestWriter.yaml(manifests));
        }
    }
}
