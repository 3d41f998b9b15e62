package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.many;
import static redisha.command.Takes.one;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.Finding;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestFolder;
import redisha.manifest.ManifestWriter;
import redisha.manifest.Selection;
import redisha.model.Target;
import redisha.values.GivenValues;
import redisha.values.ReleaseFiles;

/** {@code redisha render}: values in, manifests out. */
final class Render implements Command {

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final TargetOptions target = new TargetOptions();
    private final ValuesOptions values = new ValuesOptions();
    private final FleetOptions fleet = new FleetOptions();
    private final JudgeOptions judging = new JudgeOptions();
    private Format format;
    private Path outputDir;
    private List<String> showOnly = new ArrayList<>();
    private boolean withTests;
    private boolean notes;
    private final Refusal refusal = new Refusal();
    private boolean unjudged;

    Render(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha render > manifests.yaml",
                        "  redisha render cache -n prod -f values.yaml --set haproxy.replicas=2 > manifests.yaml",
                        "  redisha render --show-only Deployment",
                        "  redisha render -f values.yaml --output-dir out/",
                        "  redisha render -f common.yaml --release-from fleet/ --output-dir out/")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        target.addTo(spec);
        values.addTo(spec);
        fleet.addTo(spec);
        judging.addTo(spec);
        spec.addOption(one(Format.class, given -> format = given, "-o", "--output")
                .paramLabel("FORMAT")
                .defaultValue("yaml")
                .description("yaml or json. Default: ${DEFAULT-VALUE}.")
                .build());
        spec.addOption(one(Path.class, given -> outputDir = given, "--output-dir")
                .paramLabel("DIR")
                .description("Write one file per object and a kustomization.yaml into this folder, all or nothing; with"
                        + " --release-from into a folder of it for each release.")
                .build());
        spec.addOption(many(String.class, given -> showOnly = given, "--show-only")
                .paramLabel("KIND[/NAME]")
                .description("Print these objects only; may be repeated.")
                .build());
        spec.addOption(flag(given -> withTests = given, "--with-tests")
                .description("Print the pods of 'helm test' too.")
                .build());
        spec.addOption(flag(given -> notes = given, "--notes")
                .description("Say on standard error where to connect.")
                .build());
        refusal.addTo(spec);
        spec.addOption(flag(given -> unjudged = given, "--no-validate")
                .description("Do not judge what is printed.")
                .build());
        return spec;
    }

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
