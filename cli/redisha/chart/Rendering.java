package redisha.chart;

import java.util.List;
import redisha.model.Release;
import redisha.yaml.Tree;

/**
 * What one choice of values renders to.
 *
 * @param objects each object under its template and number, such as {@code announce-service#1}
 */
record Rendering(Release release, Tree.Mapping objects) {

    /** What stands at a place, null when nothing does. */
    Tree at(List<String> place) {
        Tree tree = objects;
        for (String step : place) {
            tree = Steps.below(tree, step);
            if (tree == null) {
                return null;
            }
        }
        return tree;
    }
}
