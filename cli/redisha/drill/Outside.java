package redisha.drill;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import redisha.drill.fault.Faults;
import redisha.drill.stage.Namespaces;
import redisha.drill.stage.Programs;

/** The part of a drill that the user starts: it has the plan carried out inside namespaces, one release after another. */
public final class Outside {
    private final Programs programs;
    private final String main;
    private final List<String> arguments;
    private final Consumer<String> progress;

    /**
     * @param main the class whose main method, with these arguments, calls {@link Inside}
     * @param progress takes lines that tell what is under way, and what went wrong
     */
    public Outside(Programs programs, String main, List<String> arguments, Consumer<String> progress) {
        this.programs = programs;
        this.main = main;
        this.arguments = List.copyOf(arguments);
        this.progress = progress;
    }

    /**
     * Takes all turns.
     *
     * @param each takes what came of every turn, at once
     * @return 0, or the exit code of a part that could not go on, which has told why
     */
    public int play(Plan plan, Consumer<Played> each) {
        List<Turn> left = new ArrayList<>(plan.turns());
        while (!left.isEmpty()) {
            int before = left.size();
            int exitCode = part(plan.with(together(left)), played -> {
                if (played.timeline().isPresent()) {
                    left.remove(0);
                }
                each.accept(played);
            });
            if (exitCode != 0) {
                return exitCode;
            }
            if (left.size() == before) {
                throw new IllegalStateException("no turn was taken of " + left);
            }
        }
        return 0;
    }

    /** The first turns that can be taken on one release. */
    private static List<Turn> together(List<Turn> turns) {
        Map<Integer, String> addresses = addresses(turns.get(0));
        return turns.stream()
                .takeWhile(turn -> addresses(turn).equals(addresses))
                .toList();
    }

    private static Map<Integer, String> addresses(Turn turn) {
        return Faults.named(turn.scenario()).announceAddresses();
    }

    private int part(Plan plan, Consumer<Played> each) {
        try (Namespaces inside = Namespaces.start(programs, main, arguments, PlanText.write(plan), progress);
                DataInputStream from = new DataInputStream(inside.output())) {
            for (Optional<Played> next = Played.read(from); next.isPresent(); next = Played.read(from)) {
                each.accept(next.get());
            }
            return inside.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
