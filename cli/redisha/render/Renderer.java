package redisha.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.UserError;
import redisha.manifest.InstallOrder;
import redisha.manifest.Manifest;
import redisha.model.Release;
import redisha.model.Restore;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** Turns a release into manifests, in install order. Pure: the same release gives the same manifests, byte for byte. */
public final class Renderer {
    private final Templates templates = new Templates();
    private final ConfigFiles configFiles = new ConfigFiles(templates);
    private final Checksum redisChecksum;
    private final Checksum proxyChecksum;

    public Renderer() {
        this(Checksum::ofRedisPods, Checksum::ofProxyPods);
    }

    private Renderer(Checksum redisChecksum, Checksum proxyChecksum) {
        this.redisChecksum = redisChecksum;
        this.proxyChecksum = proxyChecksum;
    }

    /** A renderer that writes these words where checksums go, for what is not the final text. */
    public static Renderer withChecksums(String redis, String proxy) {
        return new Renderer((release, files, healthFiles) -> redis, (release, files, healthFiles) -> proxy);
    }

    /**
     * Everything that is applied.
     *
     * @param withTests whether the pods of {@code helm test} are among it
     */
    public List<Manifest> render(Release release, boolean withTests) {
        Map<String, Object> model = model(release);
        List<Manifest> manifests = new ArrayList<>();
        render(release, Piece.RELEASE, model, manifests);
        if (withTests) {
            model.put("serviceTestScript", configFiles.serviceTest(release));
            render(release, Piece.TESTS, model, manifests);
        }
        return manifests.stream().sorted(InstallOrder.comparator()).toList();
    }

    /** Where to connect, and how to look at what was installed: prose for people. */
    public String notes(Release release) {
        return templates.render("notes.txt", Map.of("release", release));
    }

    private void render(Release release, List<Piece> pieces, Map<String, Object> model, List<Manifest> manifests) {
        for (Piece piece : pieces) {
            for (int index : piece.indexes(release)) {
                model.put("index", index);
                manifests.add(object(piece.template(), model));
            }
        }
    }

    private Map<String, Object> model(Release release) {
        Map<String, String> files = configFiles.mainConfigMap(release);
        Map<String, String> healthFiles = configFiles.healthConfigMap(release, files);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("release", release);
        model.put("files", files);
        model.put("healthFiles", healthFiles);
        model.put("restoreScripts", restoreScripts(release));
        model.put("checksum", redisChecksum.of(release, files, healthFiles));
        model.put("proxyChecksum", proxyChecksum.of(release, files, healthFiles));
        return model;
    }

    private Map<String, String> restoreScripts(Release release) {
        Map<String, String> scripts = new LinkedHashMap<>();
        for (Restore restore : release.restores()) {
            scripts.put(
                    restore.kind(),
                    templates.render(
                            "scripts/restore_" + restore.kind() + ".sh",
                            Map.of("release", release, "restore", restore)));
        }
        return scripts;
    }

    private Manifest object(String template, Map<String, Object> model) {
        String name = "objects/" + template + ".yaml";
        String text = templates.render(name, model);
        return new Manifest("redisha/" + template + ".yaml", parsed(name, text));
    }

    /** A template of ours that gives no YAML is our bug, whatever the values were. */
    private static Tree.Mapping parsed(String name, String text) {
        try {
            return (Tree.Mapping) YamlReader.read("templates/" + name, text).get(0);
        } catch (UserError fault) {
            throw new IllegalStateException(fault.getMessage(), fault);
        }
    }
}
