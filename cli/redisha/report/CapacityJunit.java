package redisha.report;

final class CapacityJunit {

    private CapacityJunit() {}

    static String write(CapacityReport report) {
        return report.toString() + '\n';
    }
}
