package redisha.report.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.drill.timeline.Event;

/**
 * The same words from several mouths: three Sentinels that each say {@code +odown} say it once. A mouth that says them again
 * begins a new chorus.
 */
final class Chorus {
    private final String words;
    private final List<Event> voices = new ArrayList<>();

    private Chorus(String words) {
        this.words = words;
    }

    /** The key that tells which events say the same. */
    interface Wording {
        String of(Event event);
    }

    static List<Chorus> among(List<Event> events, Wording wording) {
        List<Chorus> all = new ArrayList<>();
        Map<String, Chorus> latest = new LinkedHashMap<>();
        for (Event event : events) {
            String words = wording.of(event);
            Chorus chorus = latest.get(words);
            if (chorus == null || chorus.heard(event.where())) {
                chorus = new Chorus(words);
                latest.put(words, chorus);
                all.add(chorus);
            }
            chorus.voices.add(event);
        }
        return all;
    }

    String words() {
        return words;
    }

    Event first() {
        return voices.get(0);
    }

    /** {@code (3 Sentinels by 6.02 s)}; nothing when only one spoke. */
    String size(String noun, double fault) {
        if (voices.size() == 1) {
            return "";
        }
        double last = voices.get(voices.size() - 1).at();
        return " (" + voices.size() + " " + noun + " by " + Timing.since(last - fault) + ")";
    }

    private boolean heard(String where) {
        return voices.stream().anyMatch(each -> each.where().equals(where));
    }
}
