package redisha.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import redisha.cluster.Read;
import redisha.finding.UserError;
import redisha.report.CapacityReport;
import redisha.values.GivenValues;

/** {@code redisha check}: render, validate and capacity in one. */
@Command(
        description = {
            "",
            "  redisha check -f values.yaml",
            "  redisha check -f values.yaml --nodes 3 --require install,rollout -o github",
            "  redisha check -f values.yaml --cluster cluster.json -o json=check.json -o text",
            "",
            "A cluster is asked when --cluster, --nodes, --context or --kubeconfig names one."
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class Check implements Callable<Integer> {

    @ParentCommand
    private Redisha redisha;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private QuestionOptions questions;

    @Mixin
    private CheckOptions reporting;

    @Mixin
    private JudgeOptions judging;

    @Mixin
    private ReleaseOptions release;

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
