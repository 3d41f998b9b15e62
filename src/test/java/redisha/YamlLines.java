package redisha;

import java.util.function.UnaryOperator;

/** The lines of YAML that are YAML, and not of a text in a literal block. */
final class YamlLines {

    private YamlLines() {}

    /** Changes each line but those in blocks, and those that begin a block or a document. */
    static String edit(String yaml, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder();
        int block = Integer.MAX_VALUE;
        for (String line : yaml.lines().toList()) {
            if (line.isBlank() || indent(line) > block) {
                out.append(line).append('\n');
                continue;
            }
            boolean begins = line.matches(".*(: |- )[|>][-+0-9]*");
            block = begins ? indent(line) : Integer.MAX_VALUE;
            out.append(begins || line.equals("---") ? line : change.apply(line)).append('\n');
        }
        return out.toString();
    }

    /** A dash counts as a blank where a block follows it. */
    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
