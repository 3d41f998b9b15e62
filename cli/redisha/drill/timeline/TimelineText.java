package redisha.drill.timeline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.JsonWriter;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * Timelines as JSON. Attempts and events are a line of text each, with blanks between their columns, so that a file of
 * some hundred thousand attempts stays small, is read in a moment, and is easily searched. Times are milliseconds with
 * three decimals; what is read and written again has the same bytes.
 */
public final class TimelineText {
    static final String FORMAT = "redisha timeline 1";

    private TimelineText() {}

    public static String write(Timeline timeline) {
        Setting setting = timeline.setting();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("scenario", setting.scenario());
        json.put("subject", setting.subject());
        json.put("run", setting.run());
        json.put("seed", setting.seed());
        json.put("load", load(setting.load()));
        json.put("timers", timers(setting.timers()));
        json.put("versions", setting.versions());
        json.put("columns", AttemptLine.COLUMNS);
        json.put(
                "attempts", timeline.attempts().stream().map(AttemptLine::write).toList());
        json.put("events", timeline.events().stream().map(EventLine::write).toList());
        json.put("kept", kept(timeline.kept()));
        return JsonWriter.write(json);
    }

    private static Map<String, Object> load(LoadPlan load) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", load.rate());
        json.put("connections", load.connections());
        json.put("valueSize", load.valueSize());
        json.put("timeout", load.timeout());
        return json;
    }

    private static Map<String, Object> timers(Timers timers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("downAfter", timers.downAfter());
        json.put("failoverTimeout", timers.failoverTimeout());
        json.put("maxLag", timers.maxLag());
        json.put("proxyInterval", timers.proxyInterval());
        return json;
    }

    private static Map<String, Object> kept(Map<String, List<Long>> kept) {
        Map<String, Object> json = new LinkedHashMap<>();
        kept.forEach((list, numbers) -> json.put(list, Ranges.write(numbers)));
        return json;
    }

    /**
     * @param source what messages call the text
     * @throws UserError when it is no timeline; the message has the place
     */
    public static Timeline read(String source, String json) {
        return read(source, YamlReader.read(source, json));
    }

    /** @throws UserError also when there is no such file */
    public static Timeline read(Path file) {
        return read(file.toString(), YamlReader.read(file));
    }

    private static Timeline read(String source, List<Tree> documents) {
        if (documents.size() != 1) {
            throw new UserError(
                    Where.of(source),
                    documents.size() + " documents instead of one timeline",
                    "Give a file that a drill has kept.");
        }
        return new TimelineReader(documents.get(0)).timeline();
    }
}
