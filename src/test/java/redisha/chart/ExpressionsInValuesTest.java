package redisha.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redisha.finding.UserError;

/** Helm expressions in values: the release stays live in them, the rest is decided when the chart is made. */
class ExpressionsInValuesTest {
    private static final Given HAPROXY =
            Given.profile("recommended").with("haproxy.enabled", true).with("clusterDomain", "example.org");

    @TempDir
    private Path folder;

    @Test
    void the_release_stays_live_also_where_a_function_takes_it() {
        isTheSame(HAPROXY.with("redis.masterGroupName", "g-{{ .Release.Name | trunc 3 }}.{{ .Release.Namespace }}")
                .with(
                        "affinity",
                        """
                        nodeAffinity:
                          requiredDuringSchedulingIgnoredDuringExecution:
                            nodeSelectorTerms:
                              - matchExpressions:
                                  - {key: "{{ .Release.Name | upper }}", operator: In, values: [{{- .Release.Namespace -}}]}
                        """)
                .with(
                        "haproxy.customConfig",
                        "# {{ include \"redis-ha.fullname\" . | quote }} {{ template \"redis-ha.name\" . }}\nfrontend {{ .Release.Name"
                                + " }}\n"));
    }

    @Test
    void values_and_chart_in_an_expression_are_what_they_were_when_the_chart_was_made() {
        isTheSame(HAPROXY.with("auth", true)
                .with("existingSecret", "{{ .Release.Name }}-{{ .Values.clusterDomain }}-{{ .Chart.Name }}")
                .with(
                        "sentinel.customConfig",
                        "# {{ printf \"%s/%s/%s\" .Release.Name .Values.clusterDomain .Chart.Version }}\n"));
    }

    @Test
    void the_braces_of_alert_rules_stay_braces() {
        Map<String, Object> alert = Map.of(
                "alert",
                "Down {{ .Release.Name }}",
                "annotations",
                Map.of("summary", "{{ \"{{ $labels.instance }}\" }} of {{ .Release.Namespace }}"));
        isTheSame(HAPROXY.with("prometheusRule", Map.of("enabled", true, "rules", List.of(alert))));
    }

    @Test
    void a_condition_on_the_release_stays_live_in_a_text() {
        isTheSame(
                HAPROXY.with(
                        "redis.customConfig",
                        "dir /data\n{{- if eq .Release.Name \"cache\" }}\nsave 60 1 # {{ .Values.clusterDomain }}\n{{- else if .Values.auth }}"
                                + "\nsave 1 1\n{{- else }}\nsave 900 1\n{{- end }}\n{{ if .Values.auth }}# {{ .Release.Name }}{{ end }}\n"));
    }

    @Test
    void a_condition_on_the_release_is_refused_where_it_decides_the_structure() {
        Given given = HAPROXY.with(
                "affinity",
                "{{ if eq .Release.Namespace \"prod\" }}nodeAffinity: {}{{ else }}podAffinity: {}{{ end }}");

        assertThatThrownBy(() -> Installation.of(folder, given)).isInstanceOf(UserError.class);
    }

    private void isTheSame(Given given) {
        Installation chart = Installation.of(folder, given);
        for (String release : List.of("cache", "my-redis-ha-2")) {
            assertThat(chart.template(release, "prod", Map.of())).isEqualTo(given.render(release, "prod"));
        }
    }
}
