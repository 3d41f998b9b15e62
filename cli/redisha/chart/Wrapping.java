package redisha.chart;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import redisha.render.Renderer;
import redisha.values.Catalogue;

/** The files of a chart around its templates: Chart.yaml, values.yaml, values.schema.json, README.md and the like. */
final class Wrapping {
    /** What editors and version control leave in a folder, so that it does not get into an archive. */
    private static final String IGNORED =
            """
            .git/
            .gitignore
            .DS_Store
            .idea/
            .vscode/
            *.orig
            *.swp
            *.tgz
            *~
            .written-by-redisha
            """;

    private Wrapping() {}

    /** What is rendered from the release beside its objects: NOTES.txt, a test pod. */
    static Extras extras() {
        return new Extras(Map.of("templates/NOTES.txt", release -> new Renderer().notes(release)));
    }

    static SortedMap<String, String> files(ChartRequest request, Core core) {
        Catalogue catalogue = Catalogue.load();
        SortedMap<String, String> files = new TreeMap<>();
        files.put("Chart.yaml", Metadata.of(request, core.release(), Images.of(request)));
        files.put("values.yaml", OpenValues.of(catalogue, core.knobs()));
        files.put("values.schema.json", ChartSchema.of(core.knobs()));
        files.put("README.md", Guide.of(request, core.release(), core.knobs()));
        files.put(".helmignore", IGNORED);
        return files;
    }
}
