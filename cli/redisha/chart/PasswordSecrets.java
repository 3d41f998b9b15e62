package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import redisha.chart.Node.Choice;
import redisha.chart.Node.Distinct;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.chart.Node.Items;
import redisha.chart.Node.Text;

/** The list of the service account that names each Secret once, although two open values may name the same one. */
final class PasswordSecrets {
    private static final String ACCOUNT = "service-account#0";
    private static final String LIST = "secrets";

    private PasswordSecrets() {}

    static Fields distinct(Fields objects) {
        return new Fields(objects.fields().stream()
                .map(object -> isCalled(object, ACCOUNT) && object.value() instanceof Fields account
                        ? new Field(object.key(), ofAccount(account))
                        : object)
                .toList());
    }

    private static Fields ofAccount(Fields account) {
        return new Fields(account.fields().stream()
                .map(field -> isCalled(field, LIST) && field.value() instanceof Items secrets
                        ? new Field(field.key(), ofList(secrets))
                        : field)
                .toList());
    }

    private static Node ofList(Items secrets) {
        if (secrets.items().size() < 2) {
            return secrets;
        }
        List<String> names = new ArrayList<>();
        Text key = null;
        for (Node secret : secrets.items()) {
            Field name = ((Fields) secret).fields().get(0);
            key = name.key();
            names.add(expression(name.value()));
        }
        return new Distinct(key, names);
    }

    private static String expression(Node name) {
        if (name instanceof Text text) {
            return Go.argument(text.parts());
        }
        Choice choice = (Choice) name;
        return "(ternary " + expression(choice.branches().get(0).node()) + " " + expression(choice.otherwise())
                + " (not (empty " + choice.branches().get(0).condition() + ")))";
    }

    private static boolean isCalled(Field field, String name) {
        return field.key().isLiteral() && field.key().literal().equals(name);
    }
}
