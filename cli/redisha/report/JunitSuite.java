package redisha.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One suite of JUnit XML as CI servers open it.
 *
 * @param command such as {@code validate}
 */
record JunitSuite(String command, List<Case> cases) {

    enum Kind {
        FAILURE,
        SKIPPED
    }

    /** @param remarks none when it passed; otherwise all of one kind */
    record Case(String name, Kind kind, List<Remark> remarks) {
        private boolean is(Kind other) {
            return kind == other && !remarks.isEmpty();
        }
    }

    /** @param type what failures are grouped by */
    record Remark(String type, String message, String text) {}

    String write() {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return out.append('\n').toString();
    }

    private void suite(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "redisha " + command);
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", count(Kind.FAILURE));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", count(Kind.SKIPPED));
        for (Case each : cases) {
            testCase(xml, each);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private String count(Kind kind) {
        return String.valueOf(cases.stream().filter(each -> each.is(kind)).count());
    }

    private void testCase(XMLStreamWriter xml, Case testCase) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "redisha." + command);
        xml.writeAttribute("name", printable(testCase.name()));
        for (Remark remark : testCase.remarks()) {
            xml.writeCharacters("\n      ");
            if (testCase.kind() == Kind.SKIPPED) {
                xml.writeStartElement("skipped");
            } else {
                xml.writeStartElement("failure");
                xml.writeAttribute("type", remark.type());
            }
            xml.writeAttribute("message", printable(remark.message()));
            xml.writeCharacters(printable(remark.text()));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    /** XML 1.0 knows no control characters, not even escaped. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\p{Cs}]", "?");
    }
}
