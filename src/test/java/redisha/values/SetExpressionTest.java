package redisha.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.UserError;
import redisha.finding.Voice;

class SetExpressionTest {
    private static final String DEFAULTS = "d: {l: [1, 2], m: {x: 1}, s: text}\n";
    private static final String FILE = "l: [1, {a: 1}]\nm: {x: 1}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=c",
                "q=5",
                "q=-5",
                "q=+5",
                "q=0",
                "q=-0",
                "q=+0",
                "q=00",
                "q=007",
                "q=-007",
                "q=1.5",
                "q=1e3",
                "q=1_000",
                "q=0x10",
                "q=yes",
                "q=no",
                "q=true",
                "q=TRUE",
                "q=False",
                "q=null",
                "q=NuLL",
                "q=9223372036854775807",
                "q=9223372036854775808",
                "q=-9223372036854775808",
                "q=",
                "q==x",
                "q=x=y",
                "q= a b ",
                " q =1",
                "q=\"x\"",
                "q={x,y}",
                "q={}",
                "q={,}",
                "q={1,true,null,1.5,\"x\", y}",
                "q={a\\,b,c}",
                "q={a\\}b}",
                "q=\\{a}",
                "q= {a}",
                "q=a\\,b\\=c\\.d",
                "q=a\\\\b\\nc",
                "q.a.b=1",
                "q.a=1,q.b=2",
                "q=1,q=2",
                "q\\.x=1",
                "a\\,b=2",
                "a\\=b=2",
                "a\\[0\\]=2",
                "a]=2",
                "a.b\\.c/d=2",
                "q[0]=a",
                "q[2]=a",
                "q[0].a=1,q[0].b=2",
                "q[1].a.b=1",
                "q[0][1]=z",
                "q[0][0][0].a[1]=2",
                "q[0]={a,b}",
                "q[+1]=1",
                "q[01]=1",
                "q[0]=1,q[0].a=2",
                "a.b[0].c[2]=1,a.b[1].d=2",
                "l[0]=9",
                "l[0].x=1",
                "l[1].x=1",
                "l[3].x=1",
                "m.y=2",
                "m=5",
                "d.l[0]=9",
                "d.m.x=null",
                "d.m=null",
                "d.m=1",
                "d.m[0]=9",
                "d.s=null",
                "d=null",
                "new.x=null",
                "q={a},r=2",
                "q=a#b: c",
                "q=\u00e9\ud83d\ude00",
            })
    void anExpressionMeansWhatItMeansToHelm(String expression) throws IOException {
        assertThat(ours(expression)).isEqualTo(helm().valuesWithSet(List.of(FILE), expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q",
                "q=x,,r=1",
                "q.=1",
                "q..a=1",
                "q[0",
                "q[x]=1",
                "q[]=1",
                "q[ 0 ]=1",
                "q[-1]=1",
                "q[65537]=1",
                "q[0]x=1",
                "q={a,b",
                "q[0]={a",
                "m.x.y=1",
                "l.x=1",
                "l[0][0]=1",
                "m[0]=1",
                "q=1,q.a=1",
                "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z.a.b.c.d.e.f=z",
            })
    void whatHelmRefusesIsRefused(String expression) {
        assertThatThrownBy(() -> helm().valuesWithSet(List.of(FILE), expression))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ours(expression)).isInstanceOf(UserError.class);
    }

    @Test
    void twoHundredRandomExpressionsMeanWhatTheyMeanToHelm() throws IOException {
        HelmEngine helm = helm();
        int accepted = 0;
        for (int seed = 0; seed < 200; seed++) {
            String expression = expression(new Random(seed));
            Object expected;
            try {
                expected = helm.valuesWithSet(List.of(FILE), expression);
            } catch (IllegalStateException refused) {
                String said = refused.getMessage();
                if (said.contains("is nil, not")) {
                    // A null on the way stops Helm with a Go message; here it is as good as nothing.
                    assertThat(ours(expression)).isNotNull();
                    continue;
                }
                assertThatThrownBy(() -> ours(expression))
                        .as("seed %d: %s, Helm: %s", seed, expression, said)
                        .isInstanceOf(UserError.class);
                continue;
            }
            accepted++;
            assertThat(ours(expression)).as("seed %d: %s", seed, expression).isEqualTo(expected);
        }
        assertThat(accepted).isBetween(80, 199);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    TYPED  | replicas            | redisha: --set replicas: no value. Write --set replicas=5.
                    TYPED  | ~~                  | redisha: --set: nothing to set. Write --set replicas=5.
                    TYPED  | a=1,b               | redisha: --set b: no value. Write --set b=5.
                    TYPED  | a..b=1              | redisha: --set a."": a key is empty. A dot separates two names; write \\. for a dot inside a name.
                    TYPED  | =1                  | redisha: --set "": a key is empty. A dot separates two names; write \\. for a dot inside a name.
                    TYPED  | a[x]=1              | redisha: --set a: the index 'x' is not a number. List items are counted from 0: a[0].
                    TYPED  | a[-1]=1             | redisha: --set a: the index -1 is negative. List items are counted from 0.
                    TYPED  | a[99999999999]=1    | redisha: --set a: the index 99999999999 is larger than 65536. List items are counted from 0.
                    TYPED  | a[0                 | redisha: --set a: the index has no closing ]. Write --set a[0]=5.
                    TYPED  | a[0]b=1             | redisha: --set a[0]: unexpected 'b' after the index. After an index comes =, a dot or another index.
                    TYPED  | a={b                | redisha: --set a: the list has no closing }. Write --set 'a={a,b}'.
                    TYPED  | a={b}c=1            | redisha: --set a: unexpected 'c' after the value. A comma separates one key=value from the next.
                    TYPED  | m.x.y=1             | redisha: --set m.x.y=1: m.x is a single value (from values.yaml:2:8), not a map. Set m.x as a whole, or correct the path.
                    TYPED  | l.x=1               | redisha: --set l.x=1: l is a list (from values.yaml:1:4), not a map. Set l as a whole, or correct the path.
                    STRING | a                   | redisha: --set-string a: no value. Write --set-string a=text.
                    FILE   | a=/no/such/file     | redisha: cannot read /no/such/file: no such file. Give the path of a readable file.
                    JSON   | a={b:1}             | redisha: --set-json a: not JSON: at character 4 of the option a key in double quotes should stand. Texts stand in double quotes: --set-json 'key="text"'.
                    JSON   | a=text              | redisha: --set-json a: not JSON: at character 3 of the option a JSON value should stand. Texts stand in double quotes: --set-json 'key="text"'.
                    JSON   | a=01                | redisha: --set-json a: unexpected '1' after the value. A comma separates one key=value from the next.
                    JSON   | {"a":1} x           | redisha: --set-json: there is more text after the object. Give one JSON object, or key=json pairs.
                    """)
    void aRefusalNamesTheKeyAndTheWayOut(SetOption option, String text, String line) {
        UserError error = catchThrowableOfType(
                UserError.class, () -> Given.set(option, text).over(Given.tree(FILE)));
        assertThat(Voice.line(error)).isEqualTo(line);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    STRING | a=5,b=true,c=null,d={1,x}        | {a: "5", b: "true", c: "null", d: ["1", x]}
                    JSON   | a={"b":[1,2.5,true,null,"x"]}    | {a: {b: [1, 2.5, true, null, x]}}
                    JSON   | a=1,b="x,y" ,c=,d.e[1]={}       | {a: 1, b: "x,y", c: null, d: {e: [null, {}]}}
                    JSON   | a="q\\"\\\\\\/\\n\\u00e9\\ud83d\\ude00" | {a: "q\\"\\\\/\\n\u00e9\\U0001F600"}
                    JSON   | a=-12345678901234567890123       | {a: -12345678901234567890123}
                    JSON   | {"m":{"z":2},"l":null}           | {m: {x: 1, z: 2}, l: null}
                    JSON   |  { "a" : [ ] , "m" : 1 }         | {a: [], m: 1, l: [1]}
                    JSON   | a=1e3                            | {a: 1000.0}
                    """)
    void theOtherOptionsReadTheirValuesAsHelmDoes(SetOption option, String text, String expected) {
        var before = text.contains("\"m\"") ? Given.tree("{m: {x: 1}, l: [1]}") : Given.tree("{}");
        assertThat(Given.set(option, text).over(before).plain())
                .isEqualTo(Given.tree(expected).plain());
    }

    @Test
    void aFileIsTakenLetterByLetter() throws IOException {
        Path file = Files.writeString(folder.resolve("redis.conf"), "maxmemory 1gb # {x}, y=z\n\n");
        var tree =
                Given.set(SetOption.FILE, "redis.customConfig=" + file + ",b=").over(Given.tree("{}"));
        assertThat(tree.plain())
                .isEqualTo(java.util.Map.of(
                        "redis", java.util.Map.of("customConfig", "maxmemory 1gb # {x}, y=z\n\n"), "b", ""));
    }

    @Test
    void aNullOnTheWayToAKeyIsAsGoodAsNothing() {
        assertThat(Given.set(SetOption.TYPED, "a.b=1,c[0]=2")
                        .over(Given.tree("{a: null, c: null}"))
                        .plain())
                .isEqualTo(Given.tree("{a: {b: 1}, c: [2]}").plain());
    }

    @Test
    void thePlaceOfAValueIsTheOptionAndNeverShowsASecret() {
        var tree = Given.set(SetOption.TYPED, "replicas=5,redisPassword=hunter2,nopass=x,image.tag=" + "7".repeat(50))
                .over(Given.tree("{}"));
        assertThat(tree.get("replicas").where()).hasToString("--set replicas=5");
        assertThat(tree.get("redisPassword").where()).hasToString("--set redisPassword=***");
        assertThat(tree.get("nopass").where()).hasToString("--set nopass=***");
        assertThat(((redisha.yaml.Tree.Mapping) tree.get("image")).get("tag").where())
                .hasToString("--set image.tag=" + "7".repeat(40) + "...");
    }

    private HelmEngine helm() throws IOException {
        return new HelmEngine(folder, DEFAULTS);
    }

    private static Object ours(String expression) {
        var user = Given.set(SetOption.TYPED, expression).over(Given.tree(FILE));
        return Merge.onto(Given.tree(DEFAULTS), user).plain();
    }

    private static String expression(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(2); i >= 0; i--) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(path(random))
                    .append('=')
                    .append(value(random));
        }
        return text.toString();
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder(pick(random, "q", "l", "m", "d", "q\\.r"));
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append(pick(random, ".a", ".x", ".m", ".l", "[0]", "[1]", "[3]", ".a\\,b"));
        }
        return path.toString();
    }

    private static String value(Random random) {
        return pick(
                random, "1", "x", "", "null", "true", "{a,1}", "{}", "0", "01", "a\\,b", "\\{x", "a=b", "-3", "1.5");
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }
}
