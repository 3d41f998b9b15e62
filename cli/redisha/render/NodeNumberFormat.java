package redisha.render;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.util.Locale;

/** Writes a number into a YAML template as a number, where the template's escaping would make it a string. */
final class NodeNumberFormat extends TemplateNumberFormatFactory {
    private final EscapedFormat format;

    NodeNumberFormat(EscapedFormat format) {
        this.format = format;
    }

    @Override
    public TemplateNumberFormat get(String parameters, Locale locale, Environment environment) {
        return new Digits();
    }

    private final class Digits extends TemplateNumberFormat {
        @Override
        public Object format(TemplateNumberModel number) throws TemplateModelException {
            return format.fromMarkup(formatToPlainText(number));
        }

        @Override
        public String formatToPlainText(TemplateNumberModel number) throws TemplateModelException {
            return number.getAsNumber().toString();
        }

        @Override
        public boolean isLocaleBound() {
            return false;
        }

        @Override
        public String getDescription() {
            return "node";
        }
    }
}
