package redisha.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.cluster.Read;
import redisha.finding.UserError;
import redisha.report.CapacityReport;
import redisha.values.GivenValues;

/** {@code redisha check}: render, validate and capacity in one. */
final class Check implements Command {

    private final Redisha redisha;
    private final ClusterOptions cluster = new ClusterOptions();
    private final QuestionOptions questions = new QuestionOptions();
    private final CheckOptions reporting = new CheckOptions();
    private final JudgeOptions judging = new JudgeOptions();
    private final ReleaseOptions release = new ReleaseOptions();

    Check(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec command = CommandSpec.wrapWithoutInspection(this);
        command.usageMessage()
                .description(
                        "",
                        "  redisha check -f values.yaml",
                        "  redisha check -f values.yaml --nodes 3 --require install,rollout -o github",
                        "  redisha check -f values.yaml --cluster cluster.json -o json=check.json -o text",
                        "",
                        "A cluster is asked when --cluster, --nodes, --context or --kubeconfig names one.")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        cluster.addTo(command);
        questions.addTo(command);
        reporting.addTo(command);
        judging.addTo(command);
        release.addTo(command);
        return command;
    }

    @Override
    public Integer call() {
        check();
        GivenValues given = release.values().given(redisha.in());
        Rendered rendered = release.rendered(given.merged());
        Optional<CapacityReport> capacity = cluster.used() ? Optional.of(asked(given, rendered)) : Optional.empty();
        Validation validation = judging.validation(release.place().version().minor(), Optional.empty());
        return reporting.tell(release.judged(validation, given, rendered, redisha::millis), capacity);
    }

    private void check() {
        reporting.check();
        if (questions.used() && !cluster.used()) {
            throw new UserError(
                    "--require, --drain and --without ask a cluster, and none is named",
                    "Name one with --cluster, --nodes, --context or --kubeconfig.");
        }
        StandardInput.once(
                cluster.readsStandardInput() ? "--cluster -" : "",
                release.values().readsStandardInput() ? "-f -" : "");
    }

    /** What the values were told stands in the judgement. */
    private CapacityReport asked(GivenValues given, Rendered rendered) {
        Read read = cluster.source().read(redisha.in());
        return new Survey(questions, redisha::millis, redisha.progress())
                .ask(release.trial(given, rendered, read.cluster()), read, List.of());
    }
}
