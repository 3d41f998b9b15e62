package redisha.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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
     * @param reading what is to be told beside, such as what went wrong while the objects were read
     * @param millis how long the run took so far, asked at the end; negative when that is not to be told
     */
    Report judge(List<Manifest> manifests, List<Finding> reading, LongSupplier millis) {
        List<Finding> all = findings(manifests, rule -> choice.takes(rule) || rule.equals(WITHOUT_SCHEMA));
        List<Finding> told = Stream.concat(reading.stream(), all.stream())
                .filter(finding -> choice.takes(finding.rule()))
                .sorted()
                .toList();
        return new Report(
                told,
                texts(),
                manifests.stream().map(Manifest::id).toList(),
                withoutSchema(all),
                "1." + minor,
                millis.getAsLong());
    }

    /** What the rules of a choice find. */
    List<Finding> findings(List<Manifest> manifests, Predicate<String> rules) {
        KubernetesSchemas schemas = KubernetesSchemas.of(minor);
        List<Finding> findings = new ArrayList<>();
        for (Manifest manifest : manifests) {
            schemas.check(manifest).stream()
                    .filter(finding -> rules.test(finding.rule()))
                    .forEach(finding -> findings.add(finding.about(manifest.id())));
        }
        findings.addAll(Judge.findings(
                Evidence.of(new Manifests(manifests), before, minor),
                RULES.stream().filter(rule -> rules.test(rule.about().id())).toList()));
        return findings;
    }

    /** The page of a rule; the findings of schemas have none. */
    Optional<About> about(String rule) {
        return RULES.stream()
                .map(Rule::about)
                .filter(about -> about.id().equals(rule))
                .findFirst();
    }

    private static Map<String, Integer> withoutSchema(List<Finding> findings) {
        Map<String, Integer> kinds = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.rule().equals(WITHOUT_SCHEMA))
                .forEach(finding -> kinds.merge(finding.object().split("/")[0], 1, Integer::sum));
        return kinds;
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
