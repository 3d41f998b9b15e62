package redisha.report.drill;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.drill.Outlook;
import redisha.drill.fault.Fault;
import redisha.drill.fault.Faults;

/** The scenarios, each with what happens in it and what it promises of a release. */
public final class ScenarioList {
    private static final int GAP = 2;

    private ScenarioList() {}

    /** @param subject the release whose timers the promises follow, as a heading names it */
    public static String write(String subject, Outlook outlook) {
        return Wrapped.after(
                        "",
                        "What happens, and below it what is promised of " + subject + " at "
                                + outlook.load().rate() + " writes/s. 'all' means those down to "
                                + last(Faults.ALL) + ".")
                + "\n\n"
                + Stream.concat(Faults.ALL.stream(), Faults.BY_NAME_ONLY.stream())
                        .map(fault -> entry(fault, outlook))
                        .collect(Collectors.joining());
    }

    private static String last(List<Fault> faults) {
        return faults.get(faults.size() - 1).name();
    }

    private static String entry(Fault fault, Outlook outlook) {
        String indentation = " ".repeat(GAP + width() + GAP);
        String name = " ".repeat(GAP)
                + fault.name()
                + " ".repeat(width() - fault.name().length() + GAP);
        return Wrapped.after(name, fault.description()) + "\n" + Wrapped.after(indentation, outlook.promises(fault))
                + "\n";
    }

    private static int width() {
        return Stream.concat(Faults.ALL.stream(), Faults.BY_NAME_ONLY.stream())
                .mapToInt(fault -> fault.name().length())
                .max()
                .orElse(0);
    }
}
