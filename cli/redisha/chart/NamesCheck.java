package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.UserError;
import redisha.yaml.Tree;

/**
 * Sees to it that the names of a release are written and nothing is computed from them: a rendering under other names
 * must be the same but for the names.
 */
final class NamesCheck {
    private final List<String> names;
    private final List<String> others;

    /** @throws UserError with the first place that differs */
    static void check(Rendering rendering, Marks marks, Rendering other, Marks otherMarks) {
        List<String> names = new ArrayList<>(marks.names());
        names.addAll(rendering.release().sentinel().ids());
        List<String> others = new ArrayList<>(otherMarks.names());
        others.addAll(other.release().sentinel().ids());
        new NamesCheck(names, others).compare(rendering.objects(), other.objects(), "");
    }

    private NamesCheck(List<String> names, List<String> others) {
        this.names = names;
        this.others = others;
    }

    private void compare(Tree tree, Tree other, String place) {
        List<String> steps = Steps.of(tree);
        List<String> otherSteps = other == null ? List.of() : Steps.of(other);
        boolean same = other != null
                && tree.getClass() == other.getClass()
                && steps.stream().map(this::renamed).toList().equals(otherSteps)
                && (!steps.isEmpty() || renamed(String.valueOf(tree.plain())).equals(String.valueOf(other.plain())));
        if (!same) {
            throw new UserError(
                    "at " + place + " something is computed from the name or namespace of the release, and a chart does"
                            + " not know them",
                    "Write {{ .Release.Name }} as a part of the text, without if or else around it.");
        }
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            compare(
                    Steps.below(tree, step),
                    Steps.below(other, otherSteps.get(i)),
                    place.isEmpty() ? step : place + " / " + step);
        }
    }

    private String renamed(String text) {
        String renamed = text;
        for (int i = 0; i < names.size(); i++) {
            renamed = renamed.replace(names.get(i), others.get(i));
        }
        return renamed;
    }
}
