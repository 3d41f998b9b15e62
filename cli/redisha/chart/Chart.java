package redisha.chart;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Helm chart.
 *
 * @param name what Chart.yaml calls it, and the name of its folder
 * @param version its own version, as Semantic Versioning has it
 * @param files the text of each file by its path inside the folder, such as {@code templates/service.yaml}; no secret is
 *     among them
 */
public record Chart(String name, String version, SortedMap<String, String> files) {

    public Chart {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
