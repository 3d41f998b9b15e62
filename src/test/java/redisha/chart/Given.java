package redisha.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redisha.manifest.Manifest;
import redisha.model.KubeVersion;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.render.Renderer;
import redisha.schema.SchemaCheck;
import redisha.values.Catalogue;
import redisha.values.Key;
import redisha.values.MergedValues;
import redisha.values.Reading;
import redisha.values.SetOption;
import redisha.values.ValuesRequest;
import redisha.yaml.JsonWriter;
import redisha.yaml.YamlWriter;

/**
 * Values as the command line gives them.
 *
 * @param jsonSets texts of {@code --set-json}
 */
record Given(List<String> profiles, List<String> files, String under, List<String> jsonSets) {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SchemaCheck SCHEMA = SchemaCheck.ofResource("/schemas/values.schema.json", "values");

    static Given profile(String name) {
        return new Given(List.of(name), List.of(), "", List.of());
    }

    static Given file(String profile, String file) {
        String under = file.contains("argo-cd-like") ? "redis-ha" : "";
        return new Given(List.of(profile), List.of(file), under, List.of());
    }

    /** The same with one more value. */
    Given with(String key, Object plain) {
        List<String> more = new ArrayList<>(jsonSets);
        more.add(key + "=" + JsonWriter.compact(plain));
        return new Given(profiles, files, under, more);
    }

    /** The same with a file over it; the single values given before are a file, too, for they would lie over any file. */
    Given withFile(Path file) {
        List<String> more = new ArrayList<>(files);
        if (!jsonSets.isEmpty()) {
            more.add(asFile(file.resolveSibling("given.yaml")));
        }
        more.add(file.toString());
        return new Given(profiles, more, under, List.of());
    }

    private String asFile(Path file) {
        try {
            return Files.writeString(file, YamlWriter.write(merged().root())).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MergedValues merged() {
        Map<SetOption, List<String>> sets = new EnumMap<>(SetOption.class);
        sets.put(SetOption.JSON, jsonSets);
        return new Reading(CATALOGUE, SCHEMA::check, InputStream.nullInputStream())
                .read(new ValuesRequest(profiles, files, under, sets, false));
    }

    ChartRequest request(String... open) {
        return new ChartRequest("redis-ha", "1.0.0", "", merged(), Set.of(open), Set.of(), KubeVersion.NEWEST, false);
    }

    /** What redisha renders, the pods of {@code helm test} included: each object by its kind and name. */
    Map<String, Object> render(String release, String namespace, String... apis) {
        Target target = new Target(release, namespace, KubeVersion.NEWEST, Set.of(apis));
        Map<String, Object> objects = new TreeMap<>();
        for (Manifest manifest : new Renderer().render(ReleaseReader.read(target, merged(), new ArrayList<>()), true)) {
            objects.put(manifest.kind() + "/" + manifest.name(), manifest.tree().plain());
        }
        return objects;
    }

    /** The secrets among the values, which no chart holds, as values for the install. */
    Map<String, Object> secrets() {
        Map<String, Object> secrets = new LinkedHashMap<>();
        MergedValues merged = merged();
        for (Key key : CATALOGUE.keys()) {
            if (key.secret() && !key.path().equals("restore.redis.source") && merged.truthy(key.path())) {
                secrets.put(key.path(), merged.plain(key.path()));
            }
        }
        return secrets;
    }
}
