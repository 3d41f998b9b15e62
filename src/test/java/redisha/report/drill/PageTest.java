package redisha.report.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;
import redisha.report.Style;

/** The page of a drill, as a parser that is not of redisha reads it. */
class PageTest {
    private static final List<DrillCase> CASES = DrillCase.ALL;
    private static final String NASTY = "<script>alert('&\u0007 \"]]>')</script>";
    private static final Timers TIMERS = new Timers(5000, 30000, 5000, 1000);

    @ParameterizedTest
    @FieldSource("CASES")
    void it_needs_nothing_from_anywhere(DrillCase each) throws Exception {
        String page = DrillFormat.html.write(each.report(), Style.PLAIN);

        assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("http", "url(", "@import", " src=", " href=");
        assertThat(elements(parse(page), "script", "link", "img", "iframe")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void every_run_has_a_chart_and_a_timeline(DrillCase each) throws Exception {
        Document page = parse(DrillFormat.html.write(each.report(), Style.PLAIN));
        int runs = each.report().trials().size();

        assertThat(elements(page, "svg")).hasSize(runs);
        assertThat(elements(page, "details")).hasSize(runs);
        assertThat(elements(page, "section")).hasSize(each.report().bouts().size());
    }

    @Test
    void its_style_is_read_by_html_as_it_is_by_xml() {
        assertThat(Looks.STYLE).doesNotContain("<", ">", "&");
    }

    @Test
    void whatever_text_is_in_a_timeline_stays_text() throws Exception {
        Timeline timeline = new Played()
                .served(NASTY, 0)
                .refused(NASTY, 1000)
                .served(NASTY, 3000)
                .event(0, NASTY, Kind.FAULT, NASTY)
                .event(500, NASTY, Kind.SENTINEL, NASTY)
                .event(600, NASTY, Kind.MASTERS, "a-<b> c&d")
                .timeline(NASTY, NASTY, 1, TIMERS);
        DrillReport report = new DrillReport(List.of(Trial.of(timeline, Budget.of())), List.of(NASTY));

        Document page = parse(DrillFormat.html.write(report, Style.PLAIN));

        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "h1").get(0).getTextContent()).contains("<script>alert('&? \"]]>')</script>");
        assertThat(elements(page, "text")).extracting(Element::getTextContent).contains("a-<b>", "c&d");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void labels_of_a_chart_do_not_overlap_and_stay_on_the_paper(DrillCase each) {
        for (Trial run : each.report().trials()) {
            Axis axis = new Axis(Reach.of(run), run.outcome().fault(), Paper.LEFT, Paper.RIGHT);
            Signs chart = new Signs(Story.of(run), axis);

            assertThat(chart.labels()).hasSizeGreaterThan(3).allMatch(label -> label.to() <= Paper.WIDTH);
            for (int one = 0; one < chart.labels().size(); one++) {
                for (int other = 0; other < one; other++) {
                    boolean apart = chart.labels().get(one).to()
                                    < chart.labels().get(other).from()
                            || chart.labels().get(other).to()
                                    < chart.labels().get(one).from();
                    assertThat(apart
                                    || !chart.lanes()
                                            .get(one)
                                            .equals(chart.lanes().get(other)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_run_of_which_nothing_was_recorded_has_a_page_too() throws Exception {
        Timeline nothing = new Played().timeline("crash", "nothing", 1, TIMERS);
        DrillReport report = new DrillReport(List.of(Trial.of(nothing, Budget.of())), List.of());

        for (DrillFormat format : DrillFormat.values()) {
            assertThat(format.write(report, Style.PLAIN)).contains("crash");
        }
        assertThat(elements(parse(DrillFormat.html.write(report, Style.PLAIN)), "svg"))
                .hasSize(1);
    }

    private static Document parse(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(page.getBytes(UTF_8)));
    }

    private static List<Element> elements(Document page, String... names) {
        List<Element> elements = new ArrayList<>();
        Stream.of(names).map(page::getElementsByTagName).forEach(nodes -> addAll(nodes, elements));
        return elements;
    }

    private static void addAll(NodeList nodes, List<Element> elements) {
        for (int each = 0; each < nodes.getLength(); each++) {
            elements.add((Element) nodes.item(each));
        }
    }
}
