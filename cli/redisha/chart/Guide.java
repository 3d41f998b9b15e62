package redisha.chart;

import java.util.List;
import java.util.stream.Collectors;
import redisha.model.Release;
import redisha.yaml.JsonWriter;

/** {@code README.md} of a chart: how to install it, and the table of what stays open. */
final class Guide {
    /** What is longer makes the table unreadable; it stands in values.yaml. */
    private static final int LONGEST_VALUE = 60;

    private Guide() {}

    static String of(ChartRequest request, Release release, List<Knob> knobs) {
        return """
                # %1$s

                %2$s. A chart that redisha generated.

                ## Install

                ```
                helm install cache ./%1$s -n prod%3$s
                helm test cache -n prod
                ```

                `cache` and `prod` stand for any release name and any namespace. Helm says at the end where to connect. The tests
                write and read as a client would, and ask Sentinel for the master; a network policy that you switched on has to let
                them.

                ## What stays open

                | key | value here | meaning |
                |---|---|---|
                %4$s
                All else is frozen: Helm refuses it. To change it, change the values of redisha, generate the chart anew and upgrade:

                ```
                redisha chart -f values.yaml --chart-version NEXT -d .
                helm upgrade cache ./%1$s -n prod%3$s
                ```

                What is set at install reaches the cluster as it is; `{{ }}` in it is text like any other, but where the table says
                that expressions are evaluated.
                """
                .formatted(
                        request.name(),
                        Metadata.description(release),
                        required(knobs),
                        knobs.stream().map(Guide::row).collect(Collectors.joining()));
    }

    private static String required(List<Knob> knobs) {
        return knobs.stream()
                .filter(Knob::required)
                .map(knob -> " --set-file " + knob.key() + "=FILE")
                .collect(Collectors.joining());
    }

    private static String row(Knob knob) {
        String template = knob.kind() == Knob.Kind.TEMPLATE ? " Helm expressions in it are evaluated." : "";
        return "| `" + knob.key() + "` | " + value(knob) + " | " + cell(OpenValues.meaning(knob) + template) + " |\n";
    }

    private static String value(Knob knob) {
        String value = JsonWriter.compact(knob.preset().plain());
        if (value.length() > LONGEST_VALUE) {
            return "see values.yaml";
        }
        String fence = value.contains("`") ? "``" : "`";
        return cell(fence + value + fence);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
