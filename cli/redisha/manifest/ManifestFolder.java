package redisha.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import redisha.finding.UserError;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;
import redisha.yaml.YamlWriter;

/** A folder with one file per object and a {@code kustomization.yaml}. */
public final class ManifestFolder {
    private static final String INDEX = "kustomization.yaml";
    private static final String MARK = "# Written by redisha render; each run replaces the folder.\n";

    private ManifestFolder() {}

    /**
     * Replaces the folder's content, all or nothing.
     *
     * @throws UserError when the folder cannot be written, or holds something that is not of redisha
     */
    public static void write(Path folder, List<Manifest> manifests) {
        OwnFolder own = new OwnFolder(folder, "--output-dir " + folder);
        own.replace(files(manifests), written(own));
    }

    private static Map<String, String> files(List<Manifest> manifests) {
        Map<String, String> files = new LinkedHashMap<>();
        List<Object> resources = new ArrayList<>();
        for (Manifest manifest : manifests) {
            String file = manifest.kind().toLowerCase(Locale.ROOT) + "-" + manifest.name() + ".yaml";
            files.put(file, ManifestWriter.document(manifest));
            resources.add(file);
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        index.put("kind", "Kustomization");
        index.put("resources", resources);
        files.put(INDEX, MARK + YamlWriter.write(index));
        return files;
    }

    /** The files of an earlier run, none when the folder is not ours. */
    private static Set<String> written(OwnFolder own) {
        Set<String> files = new TreeSet<>();
        own.text(INDEX).filter(text -> text.startsWith(MARK)).ifPresent(text -> {
            files.add(INDEX);
            Tree.Mapping map = (Tree.Mapping) YamlReader.read(INDEX, text).get(0);
            if (map.get("resources") instanceof Tree.Sequence resources) {
                resources.items().forEach(file -> files.add(String.valueOf(file.plain())));
            }
        });
        return files;
    }
}
