package redisha.command;

import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.manifest.Manifest;

/**
 * A release that was rendered and judged.
 *
 * @param manifests those that were selected
 * @param findings what is worth a line
 * @param refused whether nothing may be printed
 */
record Rendition(Rendered rendered, List<Manifest> manifests, List<Finding> findings, boolean refused) {

    /** What goes to standard error, whatever is printed. */
    List<String> lines() {
        return Stream.concat(
                        rendered.warnings().stream().map(Voice::line),
                        findings.stream().map(Voice::shortly))
                .toList();
    }
}
