package redisha.report;

final class CapacityText {

    private CapacityText() {}

    static String write(CapacityReport report, Style style) {
        return report.toString() + '\n';
    }
}
