package redisha.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.report.Report;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Judge;
import redisha.rule.Rule;
import redisha.rule.api.ApiRules;
import redisha.rule.ha.HaRules;
import redisha.schema.KubernetesSchemas;

/** All three layers over one set of objects: schemas, what the cluster demands beyond them, what a failover needs. */
final class Validation {
    static final List<Rule> RULES =
            Stream.of(ApiRules.ALL, HaRules.ALL).flatMap(List::stream).toList();

    private static final String WITHOUT_SCHEMA = "schema/no-schema";

    private final int minor;
    private final RuleChoice choice;
    private final Optional<Manifests> before;

    Validation(int minor, RuleChoice choice, Optional<Manifests> before) {
        this.minor = minor;
        this.choice = choice;
        this.before = before;
    }

    /**
     * @param reading what went wrong while the objects were read
     */
    Report judge(List<Manifest> manifests, List<Finding> reading) {
        KubernetesSchemas schemas = KubernetesSchemas.of(minor);
        List<Finding> findings = new ArrayList<>(reading);
        Map<String, Integer> unknown = new TreeMap<>();
        for (Manifest manifest : manifests) {
            for (Finding finding : schemas.check(manifest)) {
                if (finding.rule().equals(WITHOUT_SCHEMA)) {
                    unknown.merge(manifest.kind(), 1, Integer::sum);
                }
                findings.add(finding.about(manifest.id()));
            }
        }
        findings.addAll(Judge.findings(
                Evidence.of(new Manifests(manifests), before, minor),
                RULES.stream().filter(rule -> choice.takes(rule.about().id())).toList()));
        List<Finding> told = findings.stream()
                .filter(finding -> choice.takes(finding.rule()))
                .sorted()
                .toList();
        return new Report(told, texts(), manifests.size(), unknown, "1." + minor, -1);
    }

    private static Map<String, Report.RuleText> texts() {
        Map<String, Report.RuleText> texts = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            About about = rule.about();
            texts.put(about.id(), new Report.RuleText(about.promise(), about.why(), about.remedy()));
        }
        return texts;
    }
}
