package redisha.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Voice;

/** JUnit XML as CI servers open it: an object is a test case, an error or a warning its failure. */
final class JunitReport {

    private JunitReport() {}

    static String write(Report report) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, report);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes everything", e);
        }
        return out.append('\n').toString();
    }

    private static void suite(XMLStreamWriter xml, Report report) throws XMLStreamException {
        Map<String, List<Finding>> cases = cases(report);
        long failed = cases.values().stream()
                .filter(each -> !failures(each).isEmpty())
                .count();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "redisha validate");
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        for (Map.Entry<String, List<Finding>> each : cases.entrySet()) {
            testCase(xml, each.getKey(), each.getValue());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, String object, List<Finding> findings) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "redisha.validate");
        xml.writeAttribute("name", printable(object));
        for (Finding finding : failures(findings)) {
            xml.writeCharacters("\n      ");
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.rule());
            xml.writeAttribute("message", printable(Voice.fault(finding)));
            xml.writeCharacters(printable(finding.where() + "\n" + finding.hint()));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private static List<Finding> failures(List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.severity() != Severity.INFO)
                .toList();
    }

    private static Map<String, List<Finding>> cases(Report report) {
        Map<String, List<Finding>> cases = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            String object = finding.object().isEmpty() ? finding.where().source() : finding.object();
            cases.computeIfAbsent(object, key -> new ArrayList<>()).add(finding);
        }
        if (cases.isEmpty()) {
            cases.put(report.objects().size() + " objects", List.of());
        }
        return cases;
    }

    /** XML 1.0 knows no control characters, not even escaped. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\p{Cs}]", "?");
    }
}
