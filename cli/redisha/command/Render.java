package redisha.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.render.Renderer;
import redisha.values.MergedValues;

/** {@code redisha render}: values in, manifests out. */
@Command(
        name = "render",
        header = "Render a release: StatefulSet, announce Services, HAProxy, all of it.",
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

    @Override
    public Integer call() {
        List<Finding> warnings = new ArrayList<>();
        MergedValues merged = values.read(redisha.in());
        warnings.addAll(merged.warnings());
        Release release = ReleaseReader.read(target.target(), merged, warnings);
        Renderer renderer = new Renderer();
        List<Manifest> manifests = Selection.of(showOnly).from(renderer.render(release, withTests));
        PrintWriter err = spec.commandLine().getErr();
        warnings.forEach(warning -> err.println(Voice.line(warning)));
        write(manifests);
        if (notes) {
            err.print(renderer.notes(release));
        }
        return ExitCode.FINE;
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
