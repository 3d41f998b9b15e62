package redisha.model;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.UserError;
import redisha.finding.Where;

/** Collects what is wrong with values that are well-formed one by one but contradict each other. */
final class Problems {
    private final List<Finding> findings = new ArrayList<>();

    void error(Section section, String key, String problem, String hint) {
        add(Severity.ERROR, section, key, problem, hint);
    }

    /** For a place that is not that of a value; the subject may be empty. */
    void error(Where where, String subject, String problem, String hint) {
        findings.add(Finding.error("values/meaning", where, subject, problem, hint));
    }

    /** As {@link #error(Where, String, String, String)}, for what stops nothing. */
    void warning(Where where, String subject, String problem, String hint) {
        findings.add(Finding.warning("values/meaning", where, subject, problem, hint));
    }

    /** Something is missing because of another value: the place is that of the value which asks for it. */
    void missing(Section section, String key, Where because, String problem, String hint) {
        findings.add(Finding.error("values/meaning", because, section.pathOf(key), problem, hint));
    }

    void warning(Section section, String key, String problem, String hint) {
        add(Severity.WARNING, section, key, problem, hint);
    }

    /** Takes over what an expression or a block of YAML in a value had to say. */
    void fault(Section section, String key, UserError fault) {
        String subject = section.pathOf(key);
        if (fault.findings().isEmpty()) {
            findings.add(
                    Finding.error("values/expression", section.where(key), subject, fault.getMessage(), fault.hint()));
        }
        for (Finding finding : fault.findings()) {
            findings.add(Finding.error(finding.rule(), finding.where(), subject, finding.problem(), finding.hint()));
        }
    }

    private void add(Severity severity, Section section, String key, String problem, String hint) {
        findings.add(new Finding("values/meaning", severity, section.where(key), section.pathOf(key), problem, hint));
    }

    List<Finding> sorted() {
        return findings.stream().sorted().toList();
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
