package redisha.rule;

/** One promise about manifests. A rule is pure: it keeps nothing between two judgements. */
public interface Rule {

    About about();

    /** Tells {@code verdict} every place where the promise is broken. */
    void judge(Evidence evidence, Verdict verdict);
}
