package redisha.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.finding.Finding;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestFolder;
import redisha.manifest.ManifestWriter;
import redisha.manifest.Selection;
import redisha.model.Target;
import redisha.values.GivenValues;
import redisha.values.ReleaseFiles;

/** {@code redisha render}: values in, manifests out. */
@Command(
        addMethodSubcommands = false,
        description = {
            "",
            "  redisha render > manifests.yaml",
            "  redisha render cache -n prod -f values.yaml --set haproxy.replicas=2 > manifests.yaml",
            "  redisha render --show-only Deployment",
            "  redisha render -f values.yaml --output-dir out/",
            "  redisha render -f common.yaml --release-from fleet/ --output-dir out/"
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
    private FleetOptions fleet;

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
            description = "Write one file per object and a kustomization.yaml into this folder, all or nothing; with"
                    + " --release-from into a folder of it for each release.")
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
        if (fleet.used()) {
            return all(fleet.releases(values, target.isNamed()), target.place());
        }
        Rendition rendition = rendition(target.target(), values.given(redisha.in()), gate(target.place()));
        return told("nothing was", written(rendition, outputDir));
    }

    private int all(List<ReleaseFiles> releases, PlaceOptions place) {
        Function<ReleaseFiles, GivenValues> given = values.givenForEach();
        Optional<Gate> gate = gate(place);
        return new Fleet(releases, spec.commandLine().getErr(), redisha.progress())
                .each(
                        release -> written(
                                rendition(place.target(release.name()), given.apply(release), gate),
                                outputDir == null ? null : outputDir.resolve(release.name())),
                        written -> told(written.release() + " was not", written));
    }

    /** What looks at every release; what it knows was read once then. */
    private Optional<Gate> gate(PlaceOptions place) {
        return unjudged
                ? Optional.empty()
                : Optional.of(new Gate(judging.validation(place.version().minor(), Optional.empty()), refusal));
    }

    private Rendition rendition(Target target, GivenValues given, Optional<Gate> gate) {
        Rendered rendered = Rendered.of(target, given.merged(), withTests);
        List<Manifest> selected = Selection.of(showOnly).from(rendered.manifests());
        List<Finding> findings =
                gate.map(each -> each.findings(target, given, rendered)).orElse(List.of());
        boolean refused = gate.isPresent() && gate.get().holdsBack(findings);
        return new Rendition(rendered, selected, findings, refused);
    }

    /**
     * Writes a rendition into its folder, or makes the text of it.
     *
     * @param folder null for standard output
     */
    private Written written(Rendition rendition, Path folder) {
        List<Manifest> manifests = rendition.refused() ? List.of() : rendition.manifests();
        if (folder == null) {
            return new Written(
                    rendition, format == Format.json ? ManifestWriter.json(manifests) : ManifestWriter.yaml(manifests));
        }
        if (!rendition.refused()) {
            ManifestFolder.write(folder, manifests);
        }
        return new Written(rendition, "");
    }

    /**
     * @param text for standard output
     */
    private record Written(Rendition rendition, String text) {
        String release() {
            return rendition.rendered().release().target().release();
        }
    }

    private int told(String subject, Written written) {
        Rendition rendition = written.rendition();
        PrintWriter err = spec.commandLine().getErr();
        rendition.lines().forEach(err::println);
        if (rendition.refused()) {
            err.println(
                    "redisha: " + subject + " rendered. 'redisha validate' with the same values tells the ways out.");
            return ExitCode.FINDINGS;
        }
        spec.commandLine().getOut().print(written.text());
        if (notes) {
            err.print(rendition.rendered().notes());
        }
        return ExitCode.FINE;
    }
}
