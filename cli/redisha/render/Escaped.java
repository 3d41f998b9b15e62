package redisha.render;

import gg.jte.output.StringOutput;

/** What a template writes: each text from outside is escaped for the template's own language, numbers stay numbers. */
final class Escaped extends StringOutput {
    private final Escape escape;

    Escaped(Escape escape) {
        this.escape = escape;
    }

    @Override
    public void writeUserContent(String text) {
        writeContent(escape.apply(text));
    }
}
