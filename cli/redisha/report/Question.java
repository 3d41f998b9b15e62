package redisha.report;

/** What is asked of a cluster, named as on the command line. */
public enum Question {
    install,
    rollout,
    survive
}
