package redisha.report;

final class CapacityJson {

    private CapacityJson() {}

    static String write(CapacityReport report) {
        return report.toString() + '\n';
    }
}
