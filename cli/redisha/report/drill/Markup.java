package redisha.report.drill;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements, attributes and text that are well-formed whatever they hold; HTML and XML read it alike. */
final class Markup {
    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    private Markup() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    }

    interface Body {
        void write(Markup markup);
    }

    /** A whole HTML document. */
    static String html(Body body) {
        try {
            Markup markup = new Markup();
            markup.xml.writeDTD("<!DOCTYPE html>");
            markup.in("html", () -> body.write(markup), "lang", "en");
            markup.xml.writeEndDocument();
            return markup.out.append('\n').toString();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** @param attributes names and values in turn; numbers get one decimal */
    void in(String name, Runnable body, Object... attributes) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            for (int each = 0; each < attributes.length; each += 2) {
                xml.writeAttribute((String) attributes[each], value(attributes[each + 1]));
            }
            body.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    void text(String name, String text, Object... attributes) {
        in(name, () -> text(text), attributes);
    }

    void empty(String name, Object... attributes) {
        in(name, () -> {}, attributes);
    }

    void text(String text) {
        try {
            xml.writeCharacters(printable(text));
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** One decimal, none for whole numbers. */
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : printable(String.valueOf(value));
    }

    /** XML 1.0 knows no control characters, not even escaped. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\p{Cs}]", "?");
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("a string takes everything", e);
    }
}
