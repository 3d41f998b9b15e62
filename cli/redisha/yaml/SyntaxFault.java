package redisha.yaml;

import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import redisha.finding.Where;

/** A fault in the syntax in our words. */
record SyntaxFault(Mark mark, String problem, String hint) {

    static SyntaxFault of(MarkedYAMLException e, Function<Mark, Where> place) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        return new SyntaxFault(mark, "not valid YAML: " + e.getProblem(), "");
    }
}
