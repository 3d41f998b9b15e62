package redisha.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redisha.chart.Part.Code;
import redisha.chart.Part.Literal;

/** What each mark in a text stands for. */
final class Vocabulary {
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final Map<Code, Code> words = new LinkedHashMap<>();
    private final Pattern anyMark;

    /**
     * @param prefix of the named templates
     * @param live what stands for actions inside values
     * @param ids of the Sentinels of the marked release
     */
    Vocabulary(String prefix, Marks marks, List<Slot> slots, Map<String, Code> live, List<String> ids) {
        codes.putAll(live);
        codes.put(marks.release(), new Code(".Release.Name", true));
        codes.put(marks.releaseWithoutDots(), new Code("(.Release.Name | replace \".\" \"-\")", true));
        codes.put(marks.namespace(), new Code(".Release.Namespace", true));
        codes.put(marks.fullName(), new Code(include(prefix + ".fullname", "."), true));
        codes.put(marks.app(), new Code(include(prefix + ".name", "."), true));
        codes.put(marks.redisChecksum(), new Code(include(prefix + ".redisChecksum", "."), true));
        codes.put(marks.haproxyChecksum(), new Code(include(prefix + ".haproxyChecksum", "."), true));
        for (int i = 0; i < ids.size(); i++) {
            codes.put(ids.get(i), new Code(include(prefix + ".sentinelId", "(list . " + i + ")"), true));
        }
        for (Slot slot : slots) {
            Code code = new Code(slot.code(), false);
            codes.put(slot.mark(), code);
            String word = include(prefix + ".word", "(list " + Go.quoted(slot.key()) + " " + slot.code() + ")");
            words.put(code, new Code(word, true));
            codes.put(Long.toString(slot.number()), new Code("(" + slot.code() + " | int64 | toString)", true));
        }
        anyMark = Pattern.compile(codes.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    /** The stretches of a configuration file or script, in which an open text may not need quotes. */
    List<Part> partsOfFile(String text) {
        return parts(text).stream()
                .<Part>map(part -> part instanceof Code code && words.containsKey(code) ? words.get(code) : part)
                .toList();
    }

    /** The stretches of a text, marks turned into code. */
    List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = anyMark.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new Literal(text.substring(end, matcher.start())));
            }
            parts.add(codes.get(matcher.group()));
            end = matcher.end();
        }
        if (end < text.length() || parts.isEmpty()) {
            parts.add(new Literal(text.substring(end)));
        }
        return parts;
    }

    static String include(String template, String argument) {
        return "(include " + Go.quoted(template) + " " + argument + ")";
    }
}
