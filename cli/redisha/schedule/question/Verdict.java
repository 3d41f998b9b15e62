package redisha.schedule.question;

/** An answer, best first, so that {@code compareTo} tells which is worse. */
public enum Verdict {
    FITS,
    /** It can be done, and the scheduler, which takes pods one by one, may or may not find the way. */
    LUCK,
    DOES_NOT_FIT;

    /** There is a way. */
    public boolean isPossible() {
        return this != DOES_NOT_FIT;
    }

    Verdict worse(Verdict other) {
        return compareTo(other) < 0 ? other : this;
    }

    static Verdict of(boolean fits) {
        return fits ? FITS : DOES_NOT_FIT;
    }
}
