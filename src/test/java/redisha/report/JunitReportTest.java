package redisha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What CI servers take for granted when they open JUnit's XML. */
class JunitReportTest {

    static Stream<String> suites() {
        return Stream.concat(
                Stream.of(Shapes.ALL, Shapes.EMPTY).map(JunitReport::write),
                CapacityCase.ALL.stream().map(each -> CapacityJunit.write(each.report())));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void the_counts_add_up(String xml) throws Exception {
        Element suite = suite(xml);
        List<Element> cases = children(suite, "testcase");

        assertThat(cases).isNotEmpty().hasSize(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(cases.stream().filter(each -> !children(each, "failure").isEmpty()))
                .hasSize(Integer.parseInt(suite.getAttribute("failures")));
        assertThat(cases.stream().filter(each -> !children(each, "skipped").isEmpty()))
                .hasSize(Integer.parseInt(suite.getAttribute("skipped")));
        assertThat(children(suite, "error")).hasSize(Integer.parseInt(suite.getAttribute("errors")));
    }

    @ParameterizedTest
    @MethodSource("suites")
    void every_case_has_a_name_of_its_own_and_every_failure_a_message(String xml) throws Exception {
        List<Element> cases = children(suite(xml), "testcase");

        assertThat(cases)
                .extracting(each -> each.getAttribute("classname") + " " + each.getAttribute("name"))
                .allSatisfy(name -> assertThat(name).matches("(?s)redisha\\.(validate|capacity) .+"))
                .doesNotHaveDuplicates();
        for (Element each : cases) {
            for (Element failure : children(each, "failure")) {
                assertThat(failure.getAttribute("message"))
                        .doesNotStartWith(":")
                        .isNotBlank();
                assertThat(failure.getAttribute("type")).contains("/");
            }
        }
    }

    private static Element suite(String xml) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(children(root, "testsuite")).hasSize(1);
        return children(root, "testsuite").get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
