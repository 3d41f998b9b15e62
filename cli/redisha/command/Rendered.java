package redisha.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestReader;
import redisha.manifest.ManifestWriter;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.render.Renderer;
import redisha.values.MergedValues;

/**
 * A release with its objects.
 *
 * @param manifests in install order
 * @param warnings what the values were told, stopping nothing
 */
record Rendered(Release release, List<Manifest> manifests, List<Finding> warnings) {
    /** Keeps the templates that were read, which takes longer than rendering. */
    private static final Renderer RENDERER = new Renderer();

    /**
     * Renders values.
     *
     * @param withTests whether the pods of {@code helm test} are among the objects
     * @throws UserError with every contradiction in the values
     */
    static Rendered of(Target target, MergedValues values, boolean withTests) {
        List<Finding> warnings = new ArrayList<>(values.warnings());
        Release release = ReleaseReader.read(target, values, warnings);
        return new Rendered(release, RENDERER.render(release, withTests), warnings);
    }

    /** Where to connect: prose for people. */
    String notes() {
        return RENDERER.notes(release);
    }

    /** The objects with their places in what {@code redisha render} prints. */
    List<Manifest> placed(String source) {
        byte[] text = ManifestWriter.yaml(manifests).getBytes(StandardCharsets.UTF_8);
        return ManifestReader.read(source, text).manifests();
    }
}
