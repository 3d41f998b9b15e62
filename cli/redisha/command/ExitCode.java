package redisha.command;

/** What the exit code of every verb tells a script. */
final class ExitCode {

    static final int FINE = 0;

    /** There are findings as bad as the user asked to be told of, or worse. */
    static final int FINDINGS = 1;

    /** The user must change something first: the command line, a file, the values. */
    static final int USER = 2;

    static final int BUG = 3;

    private ExitCode() {}
}
