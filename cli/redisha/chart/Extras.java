package redisha.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import redisha.finding.Where;
import redisha.model.Release;
import redisha.yaml.Tree;
import redisha.yaml.Trees;
import redisha.yaml.YamlReader;

/**
 * Files of a chart beside the objects of the release that are rendered from it, too, and so follow every knob: prose, or
 * an object where the path ends in {@code .yaml}.
 *
 * @param files from a path inside the chart to what renders its text
 */
record Extras(Map<String, Function<Release, String>> files) {

    Map<String, Tree> of(Release release) {
        Map<String, Tree> trees = new LinkedHashMap<>();
        files.forEach((path, text) -> trees.put(path, tree(path, text.apply(release))));
        return trees;
    }

    private static Tree tree(String path, String text) {
        return path.endsWith(".yaml") ? YamlReader.read(path, text).get(0) : Trees.of(text, Where.of(path));
    }
}
