package redisha.report;

final class CapacityGithub {

    private CapacityGithub() {}

    static String write(CapacityReport report) {
        return report.toString() + '\n';
    }
}
