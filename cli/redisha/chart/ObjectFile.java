package redisha.chart;

import java.util.List;
import java.util.stream.Collectors;
import redisha.chart.Node.Branch;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.chart.Node.Text;

/** The template file of one kind of object, or of prose. */
final class ObjectFile {

    private ObjectFile() {}

    static String text(String prefix, List<Field> objects) {
        return objects.stream().map(object -> document(prefix, object.value())).collect(Collectors.joining("---\n"));
    }

    private static String document(String prefix, Node node) {
        if (node instanceof Text text) {
            return Token.raw(text.parts());
        }
        if (node instanceof Fields fields) {
            return TemplateWriter.write(prefix, fields);
        }
        Choice choice = (Choice) node;
        StringBuilder document = new StringBuilder();
        String word = "if";
        for (Branch branch : choice.branches()) {
            document.append("{{- ")
                    .append(word)
                    .append(' ')
                    .append(Go.bare(branch.condition()))
                    .append(" }}\n");
            document.append(branch.node() == null ? "" : document(prefix, branch.node()));
            word = "else if";
        }
        if (choice.otherwise() != null) {
            document.append("{{- else }}\n").append(document(prefix, choice.otherwise()));
        }
        return document.append("{{- end }}\n").toString();
    }
}
