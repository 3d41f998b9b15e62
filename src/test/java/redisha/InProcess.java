package redisha;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Voice;
import redisha.manifest.Manifest;
import redisha.manifest.ManifestWriter;
import redisha.model.KubeVersion;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.render.Renderer;
import redisha.schema.SchemaCheck;
import redisha.values.Catalogue;
import redisha.values.MergedValues;
import redisha.values.Reading;
import redisha.values.ValuesRequest;

/**
 * What {@code redisha render rel -n prod --with-tests --no-validate -f -} does, by the same rooms; the catalogue, the schema and the
 * templates are loaded once for all runs. A bug of redisha, exit code 3 of the program, comes out as an exception.
 */
final class InProcess {
    private static final Pattern PLACE = Pattern.compile("<stdin>:[0-9]+:[0-9]+: .*", Pattern.DOTALL);

    private final Catalogue catalogue = Catalogue.load();
    private final SchemaCheck schema =
            SchemaCheck.ofResource("/schemas/values.schema.json", "values").suggesting(catalogue::didYouMean);
    private final Renderer renderer = new Renderer();

    /**
     * How a run ended.
     *
     * @param text the manifests, empty when the values were refused
     * @param complaints why the values were refused, none when they were not
     */
    record Outcome(String text, MergedValues values, List<Manifest> manifests, List<String> complaints) {
        boolean refused() {
            return !complaints.isEmpty();
        }

        boolean hasPlace() {
            return complaints.stream().anyMatch(line -> PLACE.matcher(line).matches());
        }
    }

    Outcome run(String profile, byte[] yaml) {
        try {
            MergedValues values = new Reading(catalogue, schema::check, new ByteArrayInputStream(yaml))
                    .read(new ValuesRequest(List.of(profile), List.of("-"), "", Map.of(), false));
            Target target = new Target("rel", "prod", KubeVersion.NEWEST, Set.of());
            Release release = ReleaseReader.read(target, values, new ArrayList<>());
            List<Manifest> manifests = renderer.render(release, true);
            renderer.notes(release);
            return new Outcome(ManifestWriter.yaml(manifests), values, manifests, List.of());
        } catch (UserError error) {
            return new Outcome("", null, List.of(), lines(error));
        }
    }

    static String[] arguments(String profile) {
        return new String[] {
            "render", "rel", "-n", "prod", "--with-tests", "-f", "-", "--profile", profile, "--no-validate"
        };
    }

    private static List<String> lines(UserError error) {
        if (error.findings().isEmpty()) {
            return List.of(Voice.line(error).replaceFirst("redisha: ", ""));
        }
        List<String> lines = new ArrayList<>();
        for (Finding finding : error.findings()) {
            lines.add(Voice.line(finding));
        }
        return lines;
    }
}
