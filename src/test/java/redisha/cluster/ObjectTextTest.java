package redisha.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redisha.finding.UserError;

class ObjectTextTest {

    /** Were the items kept until their list says what it is, at its end, a large cluster would not fit into the heap. */
    @Test
    void an_item_that_says_what_it_is_is_handed_on_before_the_next_is_read() {
        List<Found> found = new ArrayList<>();
        String list = ClusterTexts.list(ClusterTexts.NODE_A, ClusterTexts.NODE_B);
        String cutOff = list.substring(0, list.lastIndexOf("\"Node\""));

        assertThat(catchThrowable(() -> read(cutOff, found))).isInstanceOf(UserError.class);

        assertThat(found).extracting(each -> each.text("metadata", "name")).containsExactly("a");
    }

    @Test
    void of_an_object_only_what_scheduling_needs_is_kept() throws Exception {
        List<Found> found = new ArrayList<>();

        read(
                "{\"kind\": \"Node\", \"metadata\": {\"name\": \"a\", \"managedFields\": [{}]}, \"data\": {\"a\": 1}}",
                found);

        assertThat(found)
                .singleElement()
                .extracting(each -> each.fields().toString())
                .isEqualTo("{kind=Node, metadata={name=a}}");
    }

    private static void read(String text, List<Found> found) throws Exception {
        new ObjectText("x", new RecentTexts(), found::add).read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
