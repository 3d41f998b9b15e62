package redisha.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redisha.yaml.JsonWriter;

/** What the profiles make of a key. */
final class ProfileValues {

    private ProfileValues() {}

    /** Each value that is not the built-in default, with the names of the profiles that have it. */
    static Map<String, List<String>> of(Catalogue catalogue, String path) {
        Object standard = MergedValues.of(catalogue, List.of()).plain(path);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Profile profile : Profiles.list()) {
            Object value = MergedValues.of(catalogue, Profiles.layers(List.of(profile.name())))
                    .plain(path);
            if (!Objects.equals(value, standard)) {
                values.computeIfAbsent(JsonWriter.compact(value), any -> new ArrayList<>())
                        .add(profile.name());
            }
        }
        return values;
    }
}
