package redisha.schedule.filter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pods near to others and away from others. Columns: the cluster, the pod that comes, the nodes that take it, what the others say. */
class InterPodAffinityTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; pod p@a app=x | away(app=x, host) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=y | away(app=x, host) | a b |
                    a zone=1; b zone=1; c zone=2; pod p@a app=x | away(app=x, zone) | c | didn't match pod anti-affinity rules
                    a zone=1; b; pod p@b app=x | away(app=x, zone) | a b |
                    a; b nohost; pod p@b app=x | away(app=x, host) | a b |
                    a; pod p@a app=x succeeded | away(app=x, host) | a |
                    a; pod p@a app=x terminating | away(app=x, host) |  | didn't match pod anti-affinity rules
                    a; pod p app=x | away(app=x, host) | a |
                    a; b; pod p@a app=x; pod q@b app=y | away(app=x, host) away(app=y, host) |  | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x; pod q@b app=y | away(app In x y, host) |  | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x; pod q@b | away(app Exists, host) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x; pod q@b | away(app DoesNotExist, host) | a | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x; pod q@b app=y | away(app NotIn x, host) | a | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x | away(any, host) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x | away(none, host) | a b |
                    a; b; pod p@a app=x hash=1 | app=x hash=2 away(app=x, host, keys=hash) | a b |
                    a; b; pod p@a app=x hash=1 | app=x hash=1 away(app=x, host, keys=hash) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x hash=1; pod q@b app=x hash=2 | app=x hash=1 away(app=x, host, notKeys=hash) | a | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x hash=1 | app=x away(app=x, host, keys=hash) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a in(other) app=x | away(app=x, host) | a b |
                    a; b; pod p@a in(other) app=x | away(app=x, host, namespaces=other) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x | away(app=x, host, namespaces=other) | a b |
                    a; b; pod p@a in(other) app=x; namespace other team=t | away(app=x, host, namespaceSelector=team=t) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a in(other) app=x; namespace other team=u | away(app=x, host, namespaceSelector=team=t) | a b |
                    a; b; pod p@a in(other) app=x | away(app=x, host, namespaceSelector=any) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x | away(app=x, host, namespaceSelector=any) | b | didn't match pod anti-affinity rules
                    a; b; pod p@a app=x | away(app=x, host, namespaceSelector=team=t) | a b |
                    a; b; pod p@a in(other) app=x | away(app=x, host, namespaceSelector=kubernetes.io/metadata.name=other) | b | didn't match pod anti-affinity rules
                    a; b; c; pod p@a in(o) app=x; pod q@b in(n) app=x; namespace o team=t | away(app=x, host, namespaces=n, namespaceSelector=team=t) | c | didn't match pod anti-affinity rules
                    """)
    void a_pod_keeps_away_from_those_it_must_not_meet(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; pod p@a app=x away(app=w, host) | app=w | b | didn't satisfy existing pods anti-affinity rules
                    a; b; pod p@a app=x away(app=w, host) | app=v | a b |
                    a zone=1; b zone=1; c zone=2; pod p@a away(app=w, zone) | app=w | c | didn't satisfy existing pods anti-affinity rules
                    a; b zone=1; pod p@a away(app=w, zone) | app=w | a b |
                    a; b; pod p@a away(app=w, host) succeeded | app=w | a b |
                    a; b; pod p@a away(app=w, host) terminating | app=w | b | didn't satisfy existing pods anti-affinity rules
                    a; b; pod p@a in(other) away(app=w, host) | app=w | a b |
                    a; b; pod p@a in(other) away(app=w, host, namespaces=default) | app=w | b | didn't satisfy existing pods anti-affinity rules
                    a; b; pod p@a in(other) away(app=w, host, namespaceSelector=any) | app=w | b | didn't satisfy existing pods anti-affinity rules
                    a; b; pod p@a app=w hash=1 away(app=w, host, keys=hash) | app=w hash=2 | a b |
                    a; b; pod p@a app=w hash=1 away(app=w, host) | app=w hash=2 away(app=w, host, keys=hash) | b | didn't satisfy existing pods anti-affinity rules
                    a; pod p@a app=w away(app=w, host) | app=w away(app=w, host) |  | didn't match pod anti-affinity rules
                    a; b; pod p@a away(app=w, host); pod q@b away(app=w, host) | app=w |  | didn't satisfy existing pods anti-affinity rules
                    a; b; c; pod p@a away(app=w, host); pod q@b app=x | app=w away(app=x, host) | c | a: didn't satisfy existing pods anti-affinity rules, b: didn't match pod anti-affinity rules
                    """)
    void those_that_are_there_keep_others_away(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a; b; pod p@a app=x | near(app=x, host) | a | didn't match pod affinity rules
                    a zone=1; b zone=1; c zone=2; pod p@a app=x | near(app=x, zone) | a b | didn't match pod affinity rules
                    a; b | near(app=x, host) |  | didn't match pod affinity rules
                    a; b | app=x near(app=x, host) | a b |
                    a; b; pod p@a app=x | app=x near(app=x, host) | a | didn't match pod affinity rules
                    a zone=1; b | app=x near(app=x, zone) | a | didn't match pod affinity rules
                    a zone=1; b; pod p@b app=x | app=x near(app=x, zone) | a | didn't match pod affinity rules
                    a; b; pod p@a app=x succeeded | near(app=x, host) |  | didn't match pod affinity rules
                    a; b; pod p@a in(other) app=x | near(app=x, host) |  | didn't match pod affinity rules
                    a; b; pod p@a in(other) app=x | near(app=x, host, namespaces=other) | a | didn't match pod affinity rules
                    a; b | app=x near(app=x, host, namespaces=other) |  | didn't match pod affinity rules
                    a; b; pod p@a in(other) app=x; namespace other team=t | near(app=x, host, namespaceSelector=team=t) | a | didn't match pod affinity rules
                    a; b; pod p@a app=x; pod q@b app=y | near(app=x, host) near(app=y, host) |  | didn't match pod affinity rules
                    a; b; pod p@a app=x tier=y; pod q@b app=x | near(app=x, host) near(tier=y, host) | a | didn't match pod affinity rules
                    a zone=1; b zone=1; pod p@a app=x tier=y | near(app=x, host) near(tier=y, zone) | a | didn't match pod affinity rules
                    a; b | app=x near(app=x, host) near(tier=y, host) |  | didn't match pod affinity rules
                    a; b; pod p@a app=x; pod q@a app=y | near(app=x, host) away(app=y, host) |  | a: didn't match pod anti-affinity rules, b: didn't match pod affinity rules
                    a; b | app=x near(any, host) | a b |
                    a; b; pod p@a | app=x near(any, host) | a | didn't match pod affinity rules
                    a; b; pod p@a app=x hash=1 | app=x hash=2 near(app=x, host, keys=hash) | a b |
                    a taint(k:NoSchedule); b; pod p@a app=x | near(app=x, host) |  | a: had untolerated taint {k: }, b: didn't match pod affinity rules
                    """)
    void a_pod_goes_near_those_it_needs(String cluster, String pod, String fits, String reason) {
        Trial.holds(cluster, pod, fits, reason);
    }
}
