package redisha.rule.ha;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a hook may take, as far as its text tells. */
final class HookTime {
    private static final Pattern DEADLINE = Pattern.compile("date \\+%s\\) *\\+ *(\\d{1,6})");
    private static final Pattern PAUSE = Pattern.compile("client pause (\\d{1,6})\\d{3}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLEEP = Pattern.compile("sleep (\\d{1,6})\\b(?!\\.)");
    private static final Pattern LOOP = Pattern.compile("\\b(while|until|for)\\b");

    private HookTime() {}

    /** Its deadline, or the sum of its pauses before the first loop; 0 when nothing is known. */
    static long seconds(List<Script> hook) {
        long seconds = 0;
        for (Script script : hook) {
            seconds = Math.max(seconds, slept(script));
            seconds = Math.max(seconds, longest(script.matches("date +%s", DEADLINE)));
            seconds = Math.max(seconds, longest(script.matches("client pause ", PAUSE)));
            seconds = Math.max(seconds, longest(script.matches("CLIENT PAUSE ", PAUSE)));
        }
        return seconds;
    }

    /** How often a loop goes round is not known. */
    private static long slept(Script script) {
        List<MatchResult> sleeps = script.matches("sleep ", SLEEP);
        if (sleeps.isEmpty()) {
            return 0;
        }
        Matcher loop = LOOP.matcher(script.text());
        int end = loop.find() ? loop.start() : script.text().length();
        return sleeps.stream()
                .filter(sleep -> sleep.start() < end)
                .mapToLong(HookTime::number)
                .sum();
    }

    private static long longest(List<MatchResult> matches) {
        return matches.stream().mapToLong(HookTime::number).max().orElse(0);
    }

    private static long number(MatchResult match) {
        return Long.parseLong(match.group(1));
    }
}
