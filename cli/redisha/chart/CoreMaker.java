package redisha.chart;

import java.util.List;
import redisha.finding.Finding;

/** Makes the part of a chart that is derived from the rendering. */
final class CoreMaker {

    private CoreMaker() {}

    static Core make(ChartRequest request, List<Finding> warnings) {
        throw new UnsupportedOperationException("not yet");
    }
}
