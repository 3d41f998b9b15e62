package redisha.chart;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import redisha.model.Release;

/**
 * The part of a chart that is derived from the rendering.
 *
 * @param release the release with marks in place of what stays open: prose rendered from it holds those marks
 * @param knobs what stays open, in the order of the schema; only what the objects show
 * @param files the templates of the objects, with the named templates that they include
 * @param template turns a text that was rendered from {@code release} into template text: a mark becomes an expression,
 *     and braces stay braces
 */
record Core(Release release, List<Knob> knobs, SortedMap<String, String> files, UnaryOperator<String> template) {

    Core {
        Objects.requireNonNull(release, "release");
        knobs = List.copyOf(knobs);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        Objects.requireNonNull(template, "template");
    }
}
