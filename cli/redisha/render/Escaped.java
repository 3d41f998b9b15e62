package redisha.render;

import gg.jte.output.StringOutput;
import java.util.Objects;

/**
 * What a template writes: each text from outside is escaped for the template's own language, numbers stay numbers. Nothing at
 * all is a bug of ours, where jte would leave it out.
 */
final class Escaped extends StringOutput {
    private final Escape escape;

    Escaped(Escape escape) {
        this.escape = escape;
    }

    @Override
    public void writeUserContent(String text) {
        writeContent(escape.apply(Objects.requireNonNull(text, "text")));
    }

    @Override
    public void writeUnsafeContent(String text) {
        writeContent(Objects.requireNonNull(text, "text"));
    }
}
