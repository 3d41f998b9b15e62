package redisha.chart;

import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a chart around its templates: Chart.yaml, values.yaml, values.schema.json, README.md and the like. */
final class Wrapping {

    private Wrapping() {}

    static SortedMap<String, String> files(ChartRequest request, Core core) {
        return new TreeMap<>();
    }
}
