package redisha.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of a judgement and an answer about capacity in one, named as on the command line. */
public enum CheckFormat {
    text,
    json,
    junit,
    github;

    /**
     * Both reports.
     *
     * @param capacity empty when no cluster was asked
     * @param style only matters for {@link #text}
     */
    public String write(Report report, Optional<CapacityReport> capacity, Style style) {
        return switch (this) {
            case text -> text(report, capacity, style);
            case json -> json(report, capacity);
            case junit ->
                new JunitSuite(
                                "check",
                                Stream.concat(
                                                JunitReport.cases(report).stream(),
                                                capacity.map(CapacityJunit::cases).stream()
                                                        .flatMap(List::stream))
                                        .toList())
                        .write();
            case github ->
                GithubReport.write(report) + capacity.map(CapacityGithub::write).orElse("");
        };
    }

    private static String text(Report report, Optional<CapacityReport> capacity, Style style) {
        String judged = TextReport.write(report, style);
        String asked = capacity.map(each -> CapacityText.write(each, style)).orElse("");
        return judged + (judged.isEmpty() || asked.isEmpty() || judged.endsWith("\n\n") ? "" : "\n") + asked;
    }

    /** {@code capacity} is null when no cluster was asked. */
    private static String json(Report report, Optional<CapacityReport> capacity) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeFieldName("validate");
            JsonReport.write(json, report);
            json.writeFieldName("capacity");
            if (capacity.isPresent()) {
                CapacityJson.write(json, capacity.get());
            } else {
                json.writeNull();
            }
            json.writeEndObject();
        });
    }
}
