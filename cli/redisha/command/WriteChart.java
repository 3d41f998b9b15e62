package redisha.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redisha.chart.Chart;
import redisha.chart.ChartFiles;
import redisha.chart.ChartMaker;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.model.KubeVersion;
import redisha.model.Target;
import redisha.values.GivenValues;

/** {@code redisha chart}: values in, a Helm chart out. */
@Command(
        name = "chart",
        description = {
            "",
            "  redisha chart -f values.yaml -d out/",
            "  helm install cache out/redis-ha -n prod",
            "",
            "  redisha chart -f values.yaml --package --chart-version 1.4.0 -d out/",
            "  helm push out/redis-ha-1.4.0.tgz oci://registry.example.com/charts",
            "",
            "Images, resources, placement, labels, annotations and the Service of HAProxy stay open;",
            "what decides which objects there are does not. The chart's README.md lists what is open."
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false)
final class WriteChart implements Callable<Integer> {
    /** Objects are judged as one release has them; each other differs from it in its names alone. */
    private static final Target TARGET = new Target("redis-ha", "default", KubeVersion.NEWEST, Set.of());

    @ParentCommand
    private Redisha redisha;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ValuesOptions values;

    @Option(
            names = {"-d", "--output-dir"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Write the chart into this folder, below its own name. Default: the current one.")
    private Path outputDir;

    @Option(names = "--package", description = "Write NAME-VERSION.tgz instead of a folder.")
    private boolean packaged;

    @Mixin
    private ChartOptions chart;

    @Mixin
    private JudgeOptions judging;

    @Mixin
    private Refusal refusal;

    @Override
    public Integer call() {
        GivenValues given = values.given(redisha.in());
        List<Finding> warnings = new ArrayList<>();
        Chart made = ChartMaker.make(chart.request(given.merged()), warnings);
        PrintWriter err = spec.commandLine().getErr();
        warnings.forEach(warning -> err.println(Voice.line(warning)));
        Gate gate = new Gate(judging.validation(TARGET.kubeVersion().minor(), Optional.empty()), refusal);
        List<Finding> findings = gate.findings(TARGET, given, Rendered.of(TARGET, given.merged(), false));
        findings.forEach(finding -> err.println(Voice.shortly(finding)));
        if (gate.holdsBack(findings)) {
            err.println("redisha: no chart was written. 'redisha validate' with the same values tells the ways out.");
            return ExitCode.FINDINGS;
        }
        Path written = packaged ? ChartFiles.archive(outputDir, made) : ChartFiles.folder(outputDir, made);
        spec.commandLine().getOut().println(written);
        return ExitCode.FINE;
    }
}
