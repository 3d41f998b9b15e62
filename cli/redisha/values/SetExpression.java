package redisha.values;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.Tree;

/**
 * One use of {@code --set}, {@code --set-string}, {@code --set-json} or {@code --set-file}, in Helm's grammar: {@code
 * a.b=c,d[0]=e,f={x,y}}; a backslash takes the meaning from the character after it.
 *
 * @param option which of the four
 * @param whole a JSON object laid over everything, as {@code --set-json '{"a": 1}'} gives it; null for the other forms
 * @param assignments what is set, from left to right
 */
public record SetExpression(SetOption option, Tree.Mapping whole, List<Assignment> assignments) {

    public SetExpression {
        assignments = List.copyOf(assignments);
    }

    /**
     * Reads an expression.
     *
     * @param secret whether the value at a dotted path must not be shown in a place
     * @param files gives the text of a file for {@code --set-file}
     * @throws UserError when it does not keep to the grammar
     */
    public static SetExpression parse(
            SetOption option, String text, Predicate<String> secret, Function<String, String> files) {
        if (option == SetOption.JSON && text.strip().startsWith("{")) {
            return new SetExpression(option, wholeObject(text), List.of());
        }
        List<Assignment> assignments = new SetReader(option, text, secret, files).read();
        if (assignments.isEmpty()) {
            throw new UserError(option.flag() + ": nothing to set", option.example("replicas"));
        }
        return new SetExpression(option, null, assignments);
    }

    private static Tree.Mapping wholeObject(String text) {
        JsonText json = new JsonText(text, 0, SetOption.JSON.flag(), Where.of(SetOption.JSON.flag()));
        Tree tree = json.value();
        if (!text.substring(json.end()).isBlank()) {
            throw new UserError(
                    "--set-json: there is more text after the object", "Give one JSON object, or key=json pairs.");
        }
        return (Tree.Mapping) tree;
    }

    /** The values with the expression carried out. */
    Tree.Mapping over(Tree.Mapping below) {
        Tree.Mapping result = whole == null ? below : Merge.over(below, whole);
        for (Assignment assignment : assignments) {
            result = assignment.carriedOut(result);
        }
        return result;
    }

    /** The expression as if what stands at these places had not been written. */
    SetExpression without(Set<Where> places) {
        return new SetExpression(
                option,
                whole == null ? null : Merge.without(whole, places),
                assignments.stream()
                        .filter(assignment -> !places.contains(assignment.where()))
                        .toList());
    }
}
