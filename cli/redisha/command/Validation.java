package redisha.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.ignore.Configuration;
import redisha.ignore.Sifted;
import redisha.ignore.Suppressions;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.report.Report;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Judge;
import redisha.rule.Rule;
import redisha.rule.UpdateRule;
import redisha.rule.api.ApiRules;
import redisha.rule.ha.HaRules;
import redisha.schema.KubernetesSchemas;
import redisha.schema.SchemaSearch;

/** All three layers over one set of objects: schemas, what the cluster demands beyond them, what a failover needs. */
final class Validation {
    static final List<Rule> RULES =
            Stream.of(ApiRules.ALL, HaRules.ALL).flatMap(List::stream).toList();

    /** What is said about every finding there may be. */
    static final List<About> PAGES = Stream.concat(RULES.stream().map(Judge::about), OtherPages.ALL.stream())
            .toList();

    static final List<String> IDS = Stream.concat(
                    KubernetesSchemas.RULES.stream(),
                    RULES.stream().map(rule -> Judge.about(rule).id()))
            .toList();

    private static final Map<String, Rule> BY_ID = byId();

    private static final Set<String> OF_UPDATES = BY_ID.entrySet().stream()
            .filter(rule -> rule.getValue() instanceof UpdateRule)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    private static final Map<String, Report.RuleText> TEXTS = texts();

    private static final String WITHOUT_SCHEMA = "schema/no-schema";

    /** Fewer objects are judged sooner than a second thread has started. */
    private static final int MANY = 500;

    private final int minor;
    private final SchemaSearch schemas;
    private final RuleChoice choice;
    private final Optional<Configuration> configuration;
    private final Optional<Manifests> before;

    Validation(
            int minor,
            SchemaSearch schemas,
            RuleChoice choice,
            Optional<Configuration> configuration,
            Optional<Manifests> before) {
        this.minor = minor;
        this.schemas = schemas;
        this.choice = choice;
        this.configuration = configuration;
        this.before = before;
    }

    /**
     * @param reading what is to be told beside, such as what went wrong while the objects were read
     * @param millis how long the run took so far, asked at the end; negative when that is not to be told
     */
    Report judge(List<Manifest> manifests, List<Finding> reading, LongSupplier millis) {
        List<Finding> all = findings(manifests, rule -> choice.takes(rule) || rule.equals(WITHOUT_SCHEMA));
        List<Finding> asked = Stream.concat(reading.stream(), all.stream())
                .filter(finding -> choice.takes(finding.rule()))
                .sorted()
                .toList();
        Sifted sifted = Suppressions.of(manifests, configuration).apply(asked, IDS, this::takesPart);
        return new Report(
                sifted.told().stream().sorted().toList(),
                sifted.suppressed(),
                TEXTS,
                manifests.stream().map(Manifest::id).toList(),
                withoutSchema(all),
                "1." + minor,
                millis.getAsLong());
    }

    /** What the rules of a choice find. */
    List<Finding> findings(List<Manifest> manifests, Predicate<String> rules) {
        List<Finding> ofRules = Judge.findings(
                Evidence.of(new Manifests(manifests), before, minor),
                BY_ID.entrySet().stream()
                        .filter(rule -> rules.test(rule.getKey()) && isAsked(rule.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        Set<String> told = errors(ofRules);
        List<Finding> findings = new ArrayList<>(ofRules);
        (manifests.size() < MANY ? manifests.stream() : manifests.parallelStream())
                .flatMap(manifest -> schemas.check(manifest).stream().map(finding -> finding.about(manifest.id())))
                .filter(finding -> rules.test(finding.rule()) && !told.contains(place(finding)))
                .forEachOrdered(findings::add);
        return findings;
    }

    /** What a rule says of a place need not be said by the schema as well: the rule knows the way out. */
    private static Set<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Validation::place)
                .collect(Collectors.toSet());
    }

    private static String place(Finding finding) {
        return finding.where() + " " + finding.object() + " " + finding.subject();
    }

    /** The page of a rule. */
    Optional<About> about(String rule) {
        return PAGES.stream().filter(about -> about.id().equals(rule)).findFirst();
    }

    private boolean takesPart(String rule) {
        return choice.takes(rule) && isAsked(rule);
    }

    /** A rule about updates has nothing to say when nothing is installed. */
    private boolean isAsked(String rule) {
        return before.isPresent() || !OF_UPDATES.contains(rule);
    }

    private static Map<String, Integer> withoutSchema(List<Finding> findings) {
        Map<String, Integer> kinds = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.rule().equals(WITHOUT_SCHEMA))
                .forEach(finding -> kinds.merge(finding.object().split("/")[0], 1, Integer::sum));
        return kinds;
    }

    private static Map<String, Rule> byId() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        RULES.forEach(rule -> rules.put(Judge.about(rule).id(), rule));
        return rules;
    }

    private static Map<String, Report.RuleText> texts() {
        Map<String, Report.RuleText> texts = new LinkedHashMap<>();
        PAGES.forEach(page -> texts.put(page.id(), new Report.RuleText(page.promise(), page.why(), page.remedy())));
        return texts;
    }
}
