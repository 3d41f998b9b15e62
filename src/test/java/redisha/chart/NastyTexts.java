package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts of what YAML, templates, shells and format strings take for their own. */
final class NastyTexts {
    private static final List<String> PARTS = List.of(
            "{{",
            "}}",
            "{{-",
            "-}}",
            "{{ .Release.Name }}",
            "{{ .Values.image.tag | quote }}",
            "{{- fail \"no\" -}}",
            "{{ include \"redis-ha.fullname\" . }}",
            "{{/*",
            "*/}}",
            "{{`",
            "`}}",
            "{{ define \"x\" }}",
            "{{ end }}",
            "{{ $x := 1 }}",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "`",
            "\\",
            "\\n",
            "\n",
            "\n\n",
            "\n  ",
            "\t",
            "%",
            "%s",
            "%!d(MISSING)",
            "%%",
            "<#if x>",
            "${x}",
            "[=x]",
            "$(id)",
            "#",
            " # ",
            ": ",
            "- ",
            "---",
            "|",
            ">-",
            "&a",
            "*a",
            "!!int",
            "zq",
            "zq000x",
            "zqfull",
            "1777000001",
            "0",
            "true",
            " ",
            "é",
            "😀");

    private final Random random;

    NastyTexts(int seed) {
        random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** The same under keys of which each second is nasty, too. */
    Map<String, Object> map(int count) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            map.put(i % 2 == 0 ? "key-" + i : i + text(), text());
        }
        return map;
    }
}
