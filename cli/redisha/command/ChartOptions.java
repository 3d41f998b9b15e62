package redisha.command;

import static redisha.command.Takes.many;
import static redisha.command.Takes.one;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import redisha.chart.ChartRequest;
import redisha.finding.UserError;
import redisha.model.KubeVersion;
import redisha.values.MergedValues;

/** What a chart is called, and what stays open in it. */
final class ChartOptions {

    private String name;
    private String version;
    private String appVersion;
    private Set<String> open = new LinkedHashSet<>();
    private Set<String> frozen = new LinkedHashSet<>();
    private String adopted = "";

    void addTo(CommandSpec command) {
        command.addOption(one(String.class, given -> name = given, "--name")
                .paramLabel("NAME")
                .defaultValue("redis-ha")
                .description("Name of the chart. Default: ${DEFAULT-VALUE}.")
                .build());
        command.addOption(one(String.class, given -> version = given, "--chart-version")
                .paramLabel("VERSION")
                .defaultValue("0.1.0")
                .description("Version of the chart, as Semantic Versioning has it. Default: ${DEFAULT-VALUE}.")
                .build());
        command.addOption(one(String.class, given -> appVersion = given, "--app-version")
                .paramLabel("TEXT")
                .defaultValue("")
                .description("Version of what the chart installs. Default: the tag of the Redis image.")
                .build());
        command.addOption(many(String.class, given -> open = new LinkedHashSet<>(given), "--open")
                .paramLabel("KEY")
                .splitRegex(",")
                .description("Leave this key open, too; may be repeated.")
                .build());
        command.addOption(many(String.class, given -> frozen = new LinkedHashSet<>(given), "--freeze")
                .paramLabel("KEY")
                .splitRegex(",")
                .description("Freeze this key, which would stay open; may be repeated.")
                .build());
        command.addOption(one(String.class, given -> adopted = given, "--adopt")
                .paramLabel("CHART")
                .converters(new Adoptable())
                .description(
                        "Keep what an installed release of this chart cannot change, so that 'helm upgrade' takes it"
                                + " over. There is one: redis-ha.")
                .build());
    }

    /** Reads the name of the chart whose releases can be taken over. */
    static final class Adoptable implements ITypeConverter<String> {
        @Override
        public String convert(String chart) {
            if (!chart.equals("redis-ha")) {
                throw new UserError(
                        "--adopt " + chart + ": no release of that chart can be taken over", "Write redis-ha.");
            }
            return chart;
        }
    }

    ChartRequest request(MergedValues values) {
        return new ChartRequest(
                name, version, appVersion, values, open, frozen, KubeVersion.NEWEST, !adopted.isEmpty());
    }
}
