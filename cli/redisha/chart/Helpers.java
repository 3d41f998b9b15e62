package redisha.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.model.Password;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.render.Checksum;
import redisha.values.MergedValues;

/** The named templates that the objects' templates share. */
final class Helpers {
    private static final String FRAME =
            """
            {{/* The label app of the Redis pods. */}}
            {{- define "@CHART@.name" -}}
            {{- @NAME@ | trunc 63 | trimSuffix "-" -}}
            {{- end }}

            {{/* What the names of all objects begin with. */}}
            {{- define "@CHART@.fullname" -}}
            {{- $name := @NAME@ -}}
            {{- $full := @FULL@ -}}
            {{- if not $full -}}
            {{- $full = contains $name .Release.Name | ternary .Release.Name (printf "%s-%s" .Release.Name $name) -}}
            {{- end -}}
            {{- $full = $full | trunc 63 | trimSuffix "-" -}}
            {{- if not (regexMatch "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" $full) -}}
            {{- fail (printf "the object names would begin with '%s', which Kubernetes would refuse" $full) -}}
            {{- end -}}
            {{- if gt (len $full) 45 -}}
            {{- fail (printf "the object names would begin with '%s', which is longer than the 45 characters that Kubernetes has room for" $full) -}}
            {{- end -}}
            {{- $full -}}
            {{- end }}

            {{/* The id that a Sentinel keeps for life. Takes the root and the number of the member. */}}
            {{- define "@CHART@.sentinelId" -}}
            {{- $root := index . 0 -}}
            {{- printf "@IDFORMAT@" @IDARGS@ (index . 1) | sha256sum | trunc 40 -}}
            {{- end }}

            {{/* A single value as a text; a whole number in plain digits. */}}
            {{- define "@CHART@.text" -}}
            {{- if kindIs "float64" . -}}
            {{- eq . (floor .) | ternary (printf "%.0f" .) (toString .) -}}
            {{- else -}}
            {{- toString . -}}
            {{- end -}}
            {{- end }}

            {{/* A word of a configuration file or script that needs no quotes. Takes the key and the value. */}}
            {{- define "@CHART@.word" -}}
            {{- $text := index . 1 | toString -}}
            {{- if not (regexMatch "^[A-Za-z0-9_./:@%+,=-]+$" $text) -}}
            {{- fail (printf "%s stands in a configuration file or script: use letters, digits and any of _./:@%%+,=- only" (index . 0)) -}}
            {{- end -}}
            {{- $text -}}
            {{- end }}

            {{/* Maps of texts laid over each other as YAML: of equal keys the first counts. Takes a list of maps. */}}
            {{- define "@CHART@.texts" -}}
            {{- $all := dict -}}
            {{- range $map := . -}}
            {{- range $key, $value := $map -}}
            {{- if not (or (hasKey $all $key) (kindIs "invalid" $value)) -}}
            {{- $_ := set $all $key (include "@CHART@.text" $value) -}}
            {{- end -}}
            {{- end -}}
            {{- end -}}
            {{- toYaml $all -}}
            {{- end }}

            {{/* The same for maps of anything. */}}
            {{- define "@CHART@.layers" -}}
            {{- $all := dict -}}
            {{- range $map := . -}}
            {{- range $key, $value := $map -}}
            {{- if not (hasKey $all $key) -}}
            {{- $_ := set $all $key $value -}}
            {{- end -}}
            {{- end -}}
            {{- end -}}
            {{- toYaml $all -}}
            {{- end }}

            {{/* Changes when the Redis pods have something else to read at their start. */}}
            {{- define "@CHART@.redisChecksum" -}}
            {{- include "@CHART@.checksum" (list . (include "@CHART@.redisFiles" .)) -}}
            {{- end }}

            {{/* The same for the HAProxy pods. */}}
            {{- define "@CHART@.haproxyChecksum" -}}
            {{- include "@CHART@.checksum" (list . (include "@CHART@.haproxyFiles" .)) -}}
            {{- end }}

            {{/* The checksum of a text; it takes long where passwords go into it. Takes the root and the text. */}}
            {{- define "@CHART@.checksum" -}}
            {{- $root := index . 0 -}}
            {{- $sum := sha256sum (index . 1) -}}
            {{- $passwords := include "@CHART@.passwords" $root -}}
            {{- if $passwords -}}
            {{- range until @ROUNDS@ -}}
            {{- $sum = printf "%s\\n%s" $sum $passwords | sha256sum -}}
            {{- end -}}
            {{- end -}}
            {{- $sum -}}
            {{- end }}

            {{ define "@CHART@.passwords" }}@PASSWORDS@{{ end }}

            {{ define "@CHART@.redisFiles" }}@REDIS@{{ end }}
            {{ define "@CHART@.haproxyFiles" }}@HAPROXY@{{ end }}
            """;

    private static final Pattern WORD = Pattern.compile("@([A-Z]+)@");

    private final ChartRequest request;
    private final List<Slot> slots;
    private final Renderings renderings;

    /** @param slots all that is open */
    Helpers(ChartRequest request, List<Slot> slots, Renderings renderings) {
        this.request = request;
        this.slots = List.copyOf(slots);
        this.renderings = renderings;
    }

    String text(ConfigTexts texts) {
        MergedValues values = request.values();
        boolean namespaced = values.flag("sentinel.namespacedIds");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("IDFORMAT", "%s\\n%s" + (namespaced ? "\\nnamespace: %s" : "") + "\\nindex: %d");
        words.put(
                "IDARGS",
                "(include " + Go.quoted(request.name() + ".name") + " $root) $root.Release.Name"
                        + (namespaced ? " $root.Release.Namespace" : ""));
        words.put("NAME", override("nameOverride", ReleaseReader.CHART_NAME));
        words.put("FULL", override("fullnameOverride", ""));
        words.put("CHART", request.name());
        words.put("ROUNDS", Integer.toString(Checksum.ROUNDS));
        words.put("PASSWORDS", passwords());
        words.put("REDIS", texts.redisPods(values.flag("exporter.enabled")));
        words.put("HAPROXY", values.flag("haproxy.enabled") ? texts.haproxyPods() : "");
        return WORD.matcher(FRAME).replaceAll(word -> Matcher.quoteReplacement(words.get(word.group(1))));
    }

    /** The value of a key, or code for it where it is open. */
    private String override(String key, String fallback) {
        String value = request.values().text(key);
        return slots.stream()
                .filter(slot -> slot.key().equals(key))
                .findFirst()
                .map(slot -> "(" + slot.code() + " | default " + Go.quoted(fallback) + ")")
                .orElse(Go.quoted(value.isEmpty() ? fallback : value));
    }

    private String passwords() {
        Release on = renderings.without(Set.of()).release();
        Release off = renderings.without(renderings.free()).release();
        StringBuilder text = new StringBuilder();
        text.append(password(on.redis().password(), off.redis().password(), "redisPassword", "existingSecret"));
        text.append(password(
                on.sentinel().password(), off.sentinel().password(), "sentinel.password", "sentinel.existingSecret"));
        return text.toString();
    }

    /** A line with a password, where and when it does not come out of a Secret that exists. */
    private String password(Password on, Password off, String key, String existing) {
        if (off == null || !off.isLiteral()) {
            return "";
        }
        String line = Go.action(slot(key).code()) + "{{ \"\\n\" }}";
        return on.isLiteral() ? line : "{{ if not " + slot(existing).present() + " }}" + line + "{{ end }}";
    }

    private Slot slot(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst().orElseThrow();
    }
}
