package redisha.chart;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import redisha.finding.Finding;
import redisha.finding.UserError;

/** Makes a Helm chart from values. Pure: the same values give the same chart, byte for byte. */
public final class ChartMaker {

    private ChartMaker() {}

    /**
     * The chart.
     *
     * @param warnings receives what is worth a word but stops nothing
     * @throws UserError with every contradiction in the values, or when a key cannot stay open
     */
    public static Chart make(ChartRequest asked, List<Finding> warnings) {
        ChartRequest request = Adoption.settled(asked);
        Core core = CoreMaker.make(request, Wrapping.extras(), warnings);
        SortedMap<String, String> files = new TreeMap<>(core.files());
        files.putAll(Wrapping.files(request, core));
        return new Chart(request.name(), request.version(), files);
    }
}
