package redisha.report;

import java.util.List;
import java.util.stream.Collectors;
import redisha.schedule.filter.Placement;
import redisha.schedule.question.Install;
import redisha.schedule.question.Verdict;

/** Where the pods go. */
final class InstallText {

    private InstallText() {}

    static String write(CapacityReport report, Page page) {
        Install install = report.install();
        List<Placement> pending =
                install.placements().stream().filter(each -> !each.isPlaced()).toList();
        boolean luck = install.verdict() == Verdict.LUCK;
        Picture picture = new Picture(report.picture(), luck ? List.of() : names(pending));
        return Page.apart(
                page.heading(Question.install, report) + table(install),
                picture.toString(),
                pending.stream().map(page::pending).collect(Collectors.joining())
                        + waiting(install)
                        + (luck ? "  That is one way to place the pods. Placed as above, all of them fit.\n" : ""));
    }

    private static Table table(Install install) {
        Table table = new Table("Workload", "Needs", "Eligible nodes", "Fits", "Spare nodes");
        install.workloads()
                .forEach(each -> table.add(each.workload(), each.needs(), each.eligible(), each.fits(), each.spare()));
        return table;
    }

    private static List<String> names(List<Placement> placements) {
        return placements.stream()
                .map(each -> each.pod().substring(each.pod().indexOf('/') + 1))
                .toList();
    }

    private static String waiting(Install install) {
        return install.waiting().isEmpty()
                ? ""
                : "  Not made before the one in front of it runs: " + Words.some(install.waiting()) + "\n";
    }
}
