package redisha.command;

import static redisha.command.Takes.many;
import static redisha.command.Takes.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestFiles;
import redisha.manifest.Manifests;
import redisha.report.Report;
import redisha.values.GivenValues;

/** {@code redisha validate}: what the API server, the kubelet and a failover would refuse, found before applying. */
final class Validate implements Command {

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private List<String> paths = new ArrayList<>();
    private final ReportOptions reporting = new ReportOptions();
    private final JudgeOptions judging = new JudgeOptions();
    private List<String> from = new ArrayList<>();
    private final ReleaseOptions release = new ReleaseOptions();
    private final FleetOptions fleet = new FleetOptions();

    Validate(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha validate manifests.yaml more/",
                        "  redisha validate -f values.yaml",
                        "  redisha validate -f common.yaml --release-from fleet/",
                        "  helm template cache dandydev/redis-ha | redisha validate - -o github",
                        "  redisha validate manifests/ -o sarif=redisha.sarif -o text --fail-on warning",
                        "",
                        "With values it judges what they render to, and points to the value behind each finding.")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        spec.addPositional(words(String.class, given -> paths = given)
                .paramLabel("PATH")
                .description("Files, folders, or '-' for standard input.")
                .build());
        reporting.addTo(spec);
        judging.addTo(spec);
        spec.addOption(many(String.class, given -> from = given, "--from")
                .paramLabel("PATH")
                .description("What is installed now: changes that cannot be made in place are told; may be repeated.")
                .build());
        release.addTo(spec);
        fleet.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() {
        reporting.check();
        Validation validation = judging.validation(release.place().version().minor(), installed());
        if (fleet.used()) {
            return ofFleet(validation);
        }
        return reporting.tell(release.values().used() ? ofValues(validation) : ofManifests(validation));
    }

    private int ofFleet(Validation validation) {
        checkNoPaths();
        List<Report> reports = new ArrayList<>();
        int exitCode = new Fleet(
                        fleet.releases(release.values(), release.isNamed()),
                        spec.commandLine().getErr(),
                        redisha.progress())
                .each(release.judging(validation), report -> {
                    reports.add(report);
                    return ExitCode.FINE;
                });
        return Math.max(exitCode, reporting.tell(joined(validation, reports)));
    }

    private Report joined(Validation validation, List<Report> reports) {
        return reports.isEmpty()
                ? validation.judge(List.of(), List.of(), redisha::millis)
                : Report.joined(reports, redisha.millis());
    }

    private Report ofManifests(Validation validation) {
        if (paths.isEmpty()) {
            throw new UserError(
                    "there is nothing to validate",
                    "Give manifests (files, folders or '-'), or values with -f, --set or --profile.");
        }
        Loaded loaded = ManifestFiles.read(paths, redisha.in());
        if (loaded.manifests().isEmpty()) {
            throw nothing(loaded);
        }
        return validation.judge(loaded.manifests(), loaded.findings(), redisha::millis);
    }

    private Report ofValues(Validation validation) {
        checkNoPaths();
        GivenValues given = release.values().given(redisha.in());
        return release.judged(validation, given, release.rendered(given.merged()), redisha::millis);
    }

    private void checkNoPaths() {
        if (!paths.isEmpty()) {
            throw new UserError(
                    "manifests and values are given at once", "Validate them one after the other: PATH or -f.");
        }
    }

    private Optional<Manifests> installed() {
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Manifests(ManifestFiles.read(from, redisha.in()).complete()));
    }

    private static UserError nothing(Loaded loaded) {
        return loaded.findings().isEmpty()
                ? new UserError("there are no objects in the input", "Give manifests, such as 'redisha render' prints.")
                : new UserError(loaded.findings());
    }
}
