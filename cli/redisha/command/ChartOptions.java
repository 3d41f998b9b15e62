package redisha.command;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import redisha.chart.ChartRequest;
import redisha.finding.UserError;
import redisha.model.KubeVersion;
import redisha.values.MergedValues;

/** What a chart is called, and what stays open in it. */
final class ChartOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "redis-ha",
            description = "Name of the chart. Default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(
            names = "--chart-version",
            paramLabel = "VERSION",
            defaultValue = "0.1.0",
            description = "Version of the chart, as Semantic Versioning has it. Default: ${DEFAULT-VALUE}.")
    private String version;

    @Option(
            names = "--app-version",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Version of what the chart installs. Default: the tag of the Redis image.")
    private String appVersion;

    @Option(
            names = "--open",
            paramLabel = "KEY",
            split = ",",
            description = "Leave this key open, too; may be repeated.")
    private Set<String> open = new LinkedHashSet<>();

    @Option(
            names = "--freeze",
            paramLabel = "KEY",
            split = ",",
            description = "Freeze this key, which would stay open; may be repeated.")
    private Set<String> frozen = new LinkedHashSet<>();

    @Option(
            names = "--adopt",
            paramLabel = "CHART",
            converter = Adoptable.class,
            description = "Keep what an installed release of this chart cannot change, so that 'helm upgrade' takes it"
                    + " over. There is one: redis-ha.")
    private String adopted = "";

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
