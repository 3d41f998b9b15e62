package redisha.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            6379     | YAML    | "6379"
            a "b"    | YAML    | "a \\"b\\""
            mymaster | SHELL   | mymaster
            it's $x  | SHELL   | 'it'\\''s $x'
            two words| REDIS   | "two words"
            a'b      | HAPROXY | 'a'\\''b'
            it's     | TEXT    | it's
            """)
    void a_text_from_outside_is_written_as_the_language_reads_it_back(String text, Escape language, String written) {
        Escaped out = new Escaped(language);
        out.writeUserContent(text);
        assertThat(out).hasToString(written);
    }

    @Test
    void numbers_and_what_the_template_says_itself_stand_as_they_are() {
        Escaped out = new Escaped(Escape.YAML);
        out.writeContent("port: ");
        out.writeUserContent(6379);
        out.writeUnsafeContent(" # it's");
        assertThat(out).hasToString("port: 6379 # it's");
    }

    @Test
    void nothing_at_all_is_not_left_out_silently() {
        Escaped out = new Escaped(Escape.REDIS);
        assertThatThrownBy(() -> out.writeUserContent((String) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> out.writeUnsafeContent(null)).isInstanceOf(NullPointerException.class);
    }
}
