package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.chart.Node.Branch;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.chart.Node.Items;
import redisha.chart.Node.Text;

/** Says the same in fewer conditions. */
final class Tidying {
    private static final Pattern EQUAL = Pattern.compile("\\(eq \\((\\S+) \\| default \"\"\\) (\"[^\"\\\\]*\")\\)");

    private Tidying() {}

    static Node tidy(Node node) {
        if (node instanceof Fields fields) {
            return new Fields(fields.fields().stream()
                    .filter(field -> field.value() != null)
                    .map(field -> new Field(field.key(), tidy(field.value())))
                    .toList());
        }
        if (node instanceof Items items) {
            return new Items(items.items().stream().map(Tidying::tidy).toList());
        }
        return node instanceof Choice choice ? tidy(choice) : node;
    }

    private static Node tidy(Choice choice) {
        List<Branch> branches = new ArrayList<>();
        choice.branches().forEach(branch -> branches.add(new Branch(branch.condition(), tidy(branch.node()))));
        Node otherwise = tidy(choice.otherwise());
        if (!(otherwise instanceof Choice more)) {
            Choice same = new Choice(branches, otherwise);
            return isTheWord(same) ? word(same) : same;
        }
        if (branches.get(0).node() == null && excludes(more, branches.get(0))) {
            return more;
        }
        if (branches.get(0).node() != null && more.branches().get(0).node() != null) {
            branches.addAll(more.branches());
            return new Choice(branches, more.otherwise());
        }
        return new Choice(branches, more);
    }

    /** Whether a choice asks for another word itself, and gives nothing for all others. */
    private static boolean excludes(Choice choice, Branch branch) {
        Matcher equal = EQUAL.matcher(branch.condition());
        if (!equal.matches() || choice.otherwise() != null) {
            return false;
        }
        String question = branch.condition().substring(0, equal.start(2));
        return choice.branches().stream().allMatch(other -> other.condition().contains(question));
    }

    /** Whether each branch writes the word that it asks for. */
    private static boolean isTheWord(Choice choice) {
        return choice.branches().stream().allMatch(branch -> {
            Matcher equal = EQUAL.matcher(branch.condition());
            return equal.matches()
                    && isLiteral(branch.node())
                    && Go.quoted(((Text) branch.node()).literal()).equals(equal.group(2))
                    && (isLiteral(choice.otherwise()) || isWord(choice.otherwise(), equal.group(1)));
        });
    }

    private static boolean isLiteral(Node node) {
        return node instanceof Text text && text.isLiteral();
    }

    private static boolean isWord(Node node, String value) {
        return node instanceof Text text
                && text.parts().size() == 1
                && text.parts().get(0) instanceof Part.Code code
                && code.expression().startsWith("(" + value + " | default ");
    }

    private static Text word(Choice choice) {
        if (!isLiteral(choice.otherwise())) {
            return (Text) choice.otherwise();
        }
        String value = EQUAL.matcher(choice.branches().get(0).condition()).replaceFirst("$1");
        String otherwise = Go.quoted(((Text) choice.otherwise()).literal());
        return Text.of(new Part.Code("(" + value + " | default " + otherwise + ")", false));
    }
}
