package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.one;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import redisha.chart.Chart;
import redisha.chart.ChartFiles;
import redisha.chart.ChartMaker;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.model.KubeVersion;
import redisha.model.Target;
import redisha.values.GivenValues;

/** {@code redisha chart}: values in, a Helm chart out. */
final class WriteChart implements Command {
    /** Objects are judged as one release has them; each other differs from it in its names alone. */
    private static final Target TARGET = new Target("redis-ha", "default", KubeVersion.NEWEST, Set.of());

    private final Redisha redisha;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final ValuesOptions values = new ValuesOptions();
    private Path outputDir;
    private boolean packaged;
    private final ChartOptions chart = new ChartOptions();
    private final JudgeOptions judging = new JudgeOptions();
    private final Refusal refusal = new Refusal();

    WriteChart(Redisha redisha) {
        this.redisha = redisha;
    }

    @Override
    public CommandSpec spec() {
        spec.usageMessage()
                .description(
                        "",
                        "  redisha chart -f values.yaml -d out/",
                        "  helm install cache out/redis-ha -n prod",
                        "",
                        "  redisha chart -f values.yaml --package --chart-version 1.4.0 -d out/",
                        "  helm push out/redis-ha-1.4.0.tgz oci://registry.example.com/charts",
                        "",
                        "Images, resources, placement, labels, annotations and the Service of HAProxy stay open;",
                        "what decides which objects there are does not. The chart's README.md lists what is open.")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false);
        values.addTo(spec);
        spec.addOption(one(Path.class, given -> outputDir = given, "-d", "--output-dir")
                .paramLabel("DIR")
                .defaultValue(".")
                .description("Write the chart into this folder, below its own name. Default: the current one.")
                .build());
        spec.addOption(flag(given -> packaged = given, "--package")
                .description("Write NAME-VERSION.tgz instead of a folder.")
                .build());
        chart.addTo(spec);
        judging.addTo(spec);
        refusal.addTo(spec);
        return spec;
    }

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
