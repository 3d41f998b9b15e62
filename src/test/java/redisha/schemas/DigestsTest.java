package redisha.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestsTest {

    @Test
    void neither_the_schemas_nor_what_they_are_made_from_have_changed_since_they_were_made() {
        assertThat(Digests.FILE)
                .as("make them anew: mvn -Pschemas test -Dtest=SchemasAreFreshTest -Dgolden.update=true")
                .hasContent(Digests.text());
    }
}
