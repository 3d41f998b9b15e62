package redisha.report.drill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redisha.drill.timeline.Attempt;
import redisha.drill.timeline.Event;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.Loss;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Route;
import redisha.drill.timeline.Span;
import redisha.drill.timeline.Timeline;
import redisha.report.drill.Moment.Weight;

/** What happened in a run, in words and in order of time, from the moment in which the fault struck. */
final class Story {
    private final Timeline timeline;
    private final Outcome outcome;
    private final double fault;
    private final List<Moment> moments = new ArrayList<>();

    private Story(Trial run) {
        this.timeline = run.timeline();
        this.outcome = run.outcome();
        this.fault = outcome.fault();
    }

    static List<Moment> of(Trial run) {
        Story story = new Story(run);
        story.faults();
        story.sentinels();
        story.proxies();
        story.masters();
        story.others();
        story.clients();
        story.losses();
        story.moments.sort(Comparator.comparingDouble(Moment::at));
        return List.copyOf(story.moments);
    }

    private void faults() {
        of(Kind.FAULT).forEach(event -> tell(event, Weight.TURN, "FAULT: " + event.text(), "fault"));
        of(Kind.MENDED).forEach(event -> tell(event, Weight.TURN, "mended: " + event.text(), "mended"));
        of(Kind.HEALTHY).forEach(event -> tell(event, Weight.TURN, event.text(), "healthy"));
    }

    private void sentinels() {
        for (Chorus each : Chorus.among(of(Kind.SENTINEL), event -> event.text().replaceAll(" *#.*", ""))) {
            SentinelWords words = SentinelWords.of(each.words());
            tell(each.first(), words.weight(), words.meaning() + each.size("Sentinels", fault), words.sign());
        }
    }

    private void proxies() {
        for (Chorus each : Chorus.among(
                of(Kind.PROXY), event -> ProxyWords.of(event.text()).meaning())) {
            ProxyWords words = ProxyWords.of(each.first().text());
            tell(each.first(), words.weight(), words.meaning() + each.size("proxies", fault), words.sign());
        }
    }

    private void masters() {
        for (Event event : of(Kind.MASTERS)) {
            Set<String> names = new TreeSet<>(List.of(event.text().split(" +")));
            names.remove("");
            switch (names.size()) {
                case 0 -> tell(event, Weight.STEP, "nobody says that it is the master", "");
                case 1 -> tell(event, Weight.STEP, String.join("", names) + " says that it is the master", "");
                default -> {
                    String text = String.join(" and ", names) + " say that they are masters";
                    tell(event, Weight.TURN, text, names.size() + " masters");
                }
            }
        }
    }

    private void others() {
        of(Kind.NOTE).forEach(event -> tell(event, Weight.STEP, event.text(), ""));
        of(Kind.POD).stream()
                .filter(event -> !isToldByTheFault(event))
                .forEach(event ->
                        tell(event, event.where().contains("/") ? Weight.DETAIL : Weight.STEP, event.text(), ""));
    }

    /** The stage says what it does in the words in which a fault says what it wants. */
    private boolean isToldByTheFault(Event event) {
        return Stream.concat(of(Kind.FAULT).stream(), of(Kind.MENDED).stream())
                .anyMatch(told ->
                        told.where().equals(event.where()) && told.text().equals(event.text()));
    }

    private void clients() {
        first(write -> !write.acknowledged() && write.end() >= fault)
                .ifPresent(write -> tell(write, "a write fails for the first time: " + write.error(), "first failure"));
        for (Span gap : outcome.writes().notable()) {
            first(write -> write.acknowledged() && write.end() >= gap.to())
                    .ifPresent(write -> tell(
                            write,
                            "a write is acknowledged again" + by(write) + ", none was for " + Timing.of(gap.length()),
                            "writes again"));
        }
    }

    private static String by(Attempt write) {
        return write.server().isEmpty() ? "" : " by " + write.server();
    }

    private void losses() {
        for (Loss loss : outcome.losses()) {
            String who = loss.server().isEmpty() ? "drill" : loss.server();
            String what = "acknowledges " + loss.writes() + " writes that will be lost, until "
                    + Timing.since(loss.time().to() - fault);
            moments.add(new Moment(loss.time().from() - fault, who, Weight.TURN, what, loss.writes() + " lost"));
        }
    }

    private Optional<Attempt> first(Predicate<Attempt> wanted) {
        return timeline.attempts().stream()
                .filter(attempt -> attempt.write() && attempt.route() == Route.PROXY)
                .filter(wanted)
                .findFirst();
    }

    private List<Event> of(Kind kind) {
        return timeline.events().stream().filter(event -> event.kind() == kind).toList();
    }

    private void tell(Event event, Weight weight, String what, String sign) {
        moments.add(new Moment(event.at() - fault, event.where(), weight, what, sign));
    }

    private void tell(Attempt write, String what, String sign) {
        moments.add(new Moment(write.end() - fault, write.client(), Weight.TURN, what, sign));
    }
}
