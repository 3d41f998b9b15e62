package redisha.cluster;

import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Where;

/** What is said of a cluster besides what is in it. */
final class Notes {
    private static final String NOT_KNOWN = "cluster/not-known";
    private static final String ASSUMED = "cluster/assumed";

    private Notes() {}

    /** @param why a clause */
    static Finding notKnown(Kind kind, Where where, String why, String hint) {
        return new Finding(NOT_KNOWN, Severity.INFO, where, kind.plural(), why + ": " + kind.withoutIt(), hint);
    }

    static Finding assumed(Where where, String what) {
        return new Finding(ASSUMED, Severity.INFO, where, "", what, "");
    }
}
