package redisha.command;

import static redisha.command.Takes.one;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import redisha.advice.Blueprint;
import redisha.advice.Trial;
import redisha.finding.UserError;
import redisha.model.Target;
import redisha.report.Report;
import redisha.schedule.Cluster;
import redisha.values.GivenValues;
import redisha.values.MergedValues;
import redisha.values.ReleaseFiles;

/** A release that values render to. */
final class ReleaseOptions {

    private final ValuesOptions values = new ValuesOptions();
    private String release;
    private final PlaceOptions place = new PlaceOptions();

    void addTo(CommandSpec command) {
        values.addTo(command);
        command.addOption(one(String.class, given -> release = given, "--release")
                .paramLabel("NAME")
                .description("Name of the release that the values render to. Default: " + PlaceOptions.RELEASE + ".")
                .build());
        place.addTo(command);
    }

    /** Whether the user gave a name. */
    boolean isNamed() {
        return release != null;
    }

    private Target target() {
        return place.target(isNamed() ? release : PlaceOptions.RELEASE);
    }

    ValuesOptions values() {
        return values;
    }

    PlaceOptions place() {
        return place;
    }

    /**
     * Renders it, without the pods of {@code helm test}.
     *
     * @throws UserError with every contradiction in the values
     */
    Rendered rendered(MergedValues merged) {
        return Rendered.of(target(), merged, false);
    }

    /** What is found in it, with the value behind each finding. */
    Report judged(Validation validation, GivenValues given, Rendered rendered, LongSupplier millis) {
        return judged("rendered", target(), validation, given, rendered, millis);
    }

    /** What is found in each of several releases, as {@link #judged}. */
    Function<ReleaseFiles, Report> judging(Validation validation) {
        Function<ReleaseFiles, GivenValues> values = this.values.givenForEach();
        return one -> {
            Target target = place.target(one.name());
            GivenValues given = values.apply(one);
            Rendered rendered = Rendered.of(target, given.merged(), false);
            return judged("rendered " + one.name(), target, validation, given, rendered, () -> -1);
        };
    }

    private static Report judged(
            String source,
            Target target,
            Validation validation,
            GivenValues given,
            Rendered rendered,
            LongSupplier millis) {
        Report report = validation.judge(rendered.placed(source), rendered.warnings(), millis);
        return report.with(new Causes(target, given, validation).traced(report.findings()));
    }

    /** What a cluster is asked about. */
    Trial trial(GivenValues given, Rendered rendered, Cluster cluster) {
        Blueprint blueprint =
                new Blueprint(given, merged -> place.scheduled(rendered(merged).manifests()));
        return new Trial(cluster, place.scheduled(rendered.manifests()), Optional.of(blueprint));
    }
}
