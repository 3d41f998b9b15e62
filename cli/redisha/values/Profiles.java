package redisha.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Nearest;
import redisha.finding.UserError;

/** The profiles that come with redisha. */
public final class Profiles {
    /** What applies when no profile is named. */
    public static final String STANDARD = "recommended";

    private static final List<String> NAMES = List.of("recommended", "fast-failover", "home-lab", "redis-ha");
    private static final Pattern HEADER = Pattern.compile("(?m)^# (summary|base): (.+)$");

    private static final Map<String, Profile> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, Layer> LAYERS = new ConcurrentHashMap<>();

    private Profiles() {}

    /** The names of all profiles, the one that applies by itself first. */
    public static List<String> names() {
        return NAMES;
    }

    /** All profiles, the one that applies by itself first. */
    public static List<Profile> list() {
        return NAMES.stream().map(Profiles::load).toList();
    }

    /**
     * A profile by its name.
     *
     * @throws UserError when there is none of that name
     */
    public static Profile named(String name) {
        if (!NAMES.contains(name)) {
            String near = Nearest.word(name, NAMES)
                    .map(word -> "Did you mean '" + word + "'? ")
                    .orElse("");
            throw new UserError(
                    "there is no profile '" + name + "'", near + "Profiles: " + String.join(", ", NAMES) + ".");
        }
        return load(name);
    }

    /** A table of all profiles: the name, the profile it builds on, what it is for. */
    public static String table() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("NAME", "BASE", "SUMMARY")));
        list().forEach(profile ->
                rows.add(List.of(profile.name(), profile.base().orElse("-"), profile.summary())));
        return Columns.of("", rows);
    }

    /**
     * The layers of the named profiles, lowest first: each base before what builds on it, each profile once.
     *
     * @param names empty for the {@link #STANDARD} profile
     * @throws UserError when there is no such profile
     */
    public static List<Layer> layers(List<String> names) {
        Map<String, Profile> chain = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? List.of(STANDARD) : names) {
            addWithBases(name, chain);
        }
        return chain.keySet().stream().map(Profiles::layer).toList();
    }

    private static void addWithBases(String name, Map<String, Profile> chain) {
        List<Profile> topDown = new ArrayList<>();
        for (Optional<String> next = Optional.of(name);
                next.isPresent() && !chain.containsKey(next.get());
                next = topDown.get(topDown.size() - 1).base()) {
            topDown.add(named(next.get()));
        }
        for (int i = topDown.size() - 1; i >= 0; i--) {
            chain.put(topDown.get(i).name(), topDown.get(i));
        }
    }

    /** Read once, also when many releases build on it. */
    private static Layer layer(String name) {
        return LAYERS.computeIfAbsent(name, each -> load(each).layer());
    }

    private static Profile load(String name) {
        return LOADED.computeIfAbsent(name, Profiles::read);
    }

    private static Profile read(String name) {
        String text = Bundled.text("/profiles/" + name + ".yaml");
        Map<String, String> headers = new LinkedHashMap<>();
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            headers.putIfAbsent(header.group(1), header.group(2).strip());
        }
        return new Profile(name, headers.getOrDefault("summary", ""), Optional.ofNullable(headers.get("base")), text);
    }
}
