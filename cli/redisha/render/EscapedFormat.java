package redisha.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Makes FreeMarker escape every interpolation of a template for the template's own language. */
final class EscapedFormat extends CommonMarkupOutputFormat<EscapedFormat.Escaped> {
    private final Escape escape;

    EscapedFormat(Escape escape) {
        this.escape = escape;
    }

    @Override
    public String getName() {
        return "redisha-" + escape.extension();
    }

    @Override
    public String getMimeType() {
        return "text/plain";
    }

    @Override
    public String escapePlainText(String text) {
        return escape.apply(text);
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escape.apply(text));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Escaped newTemplateMarkupOutputModel(String text, String markup) {
        return new Escaped(text, markup);
    }

    /** A text, its escaped form, or both. */
    final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {
        Escaped(String text, String markup) {
            super(text, markup);
        }

        @Override
        public EscapedFormat getOutputFormat() {
            return EscapedFormat.this;
        }
    }
}
