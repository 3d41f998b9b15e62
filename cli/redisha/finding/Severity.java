package redisha.finding;

/** How bad a finding is, worst first, so that {@code compareTo} sorts the worst to the top. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
