package redisha.command;

import static redisha.command.Takes.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.advice.Trial;
import redisha.cluster.ClusterSource;
import redisha.cluster.Read;
import redisha.finding.UserError;
import redisha.manifest.ManifestFiles;
import redisha.report.CapacityReport;
import redisha.schedule.Release;
import redisha.values.GivenValues;

/** {@code redisha capacity}: will it schedule, roll out, survive a node. */
final class AskCapacity implements Command {

    private final Redisha redisha;
    private final ClusterOptions cluster = new ClusterOptions();
    private final QuestionOptions questions = new QuestionOptions();
    private final CapacityOptions reporting = new CapacityOptions();
    private List<String> manifests = new ArrayList<>();
    private final ReleaseOptions release = new ReleaseOptions();

    AskCapacity(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec command = CommandSpec.wrapWithoutInspection(this);
        command.usageMessage()
                .description(
                        "",
                        "  redisha capacity -f values.yaml",
                        "  redisha capacity -f values.yaml --nodes zone-a:2,zone-b:1 --require install,rollout,survive",
                        "  kubectl get nodes,pods,pv,pvc,sc,quota,ns -A -o json | redisha capacity -f values.yaml --cluster -",
                        "  helm template cache dandydev/redis-ha | redisha capacity --manifests - --cluster cluster.json",
                        "",
                        "Places the pods as kube-scheduler would: at the install, at the next change, when a node goes."
                                + " Where that fails it offers the smallest changes that help, each of them tried.")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        cluster.addTo(command);
        questions.addTo(command);
        reporting.addTo(command);
        command.addOption(many(String.class, given -> manifests = given, "--manifests")
                .paramLabel("PATH")
                .description("Ask about these objects instead of values; '-' for standard input; may be repeated.")
                .build());
        release.addTo(command);
        return command;
    }

    @Override
    public Integer call() {
        check();
        ClusterSource source = cluster.source();
        return reporting.tell(manifests.isEmpty() ? ofValues(source) : ofManifests(source));
    }

    private void check() {
        reporting.check();
        if (!manifests.isEmpty() && release.values().used()) {
            throw new UserError("manifests and values are given at once", "Give --manifests, or values with -f.");
        }
        StandardInput.once(
                cluster.readsStandardInput() ? "--cluster -" : "",
                manifests.contains("-") ? "--manifests -" : "",
                release.values().readsStandardInput() ? "-f -" : "");
    }

    private CapacityReport ofValues(ClusterSource source) {
        GivenValues given = release.values().given(redisha.in());
        Rendered rendered = release.rendered(given.merged());
        Read read = source.read(redisha.in());
        return survey().ask(release.trial(given, rendered, read.cluster()), read, rendered.warnings());
    }

    private CapacityReport ofManifests(ClusterSource source) {
        Release given = release.place()
                .scheduled(ManifestFiles.read(manifests, redisha.in()).complete());
        if (given.workloads().isEmpty()) {
            throw new UserError(
                    "there is nothing to place in " + String.join(", ", manifests),
                    "Give manifests with a StatefulSet or a Deployment, such as 'redisha render' prints.");
        }
        Read read = source.read(redisha.in());
        return survey().ask(new Trial(read.cluster(), given, Optional.empty()), read, List.of());
    }

    private Survey survey() {
        return new Survey(questions, redisha::millis, redisha.progress());
    }
}
