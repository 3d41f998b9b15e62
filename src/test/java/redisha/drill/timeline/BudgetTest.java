package redisha.drill.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final Map<String, Promise> PROMISES = Map.of(
            "pause", new Promise.WritesPauseAtMost(1500),
            "reads", new Promise.ReadsPauseAtMost(500),
            "loss", new Promise.LosesAtMost(0),
            "minority", new Promise.MinorityLosesAtMost(1),
            "end", new Promise.WritesEndWithin(1000),
            "one", new Promise.OneMasterBehindTheProxy(),
            "well", new Promise.RecoversWithin(30000),
            "start", new Promise.StartsWithin(20000),
            "errors", new Promise.RefusesAtMost(1),
            "master", new Promise.KeepsItsMaster());

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            pause | kept   | 100 w0 ok; 110 FAULT; 1600 w0 ok               | writes pause for at most 1.5 s: the longest pause was 1.5 s
            pause | broken | 100 w0 ok; 110 FAULT; 1610 w0 ok               | writes pause for at most 1.5 s: the longest pause was 1.51 s
            pause | broken | 100 w0 ok; 110 FAULT; 900 w0 no                | writes pause for at most 1.5 s: the longest pause was 800 ms, and it had not ended when the load was
            pause | broken | 120 w0 no                                      | writes pause for at most 1.5 s: no write was acknowledged
            pause | broken | 110 FAULT; 120 w0 ok                           | writes pause for at most 1.5 s: no write was acknowledged before the fault, so that nothing is proved
            end   | broken | 10 FAULT; 20 w0 no | writes are refused 1 s after the fault at the latest: no write was acknowledged before the fault, so that nothing is proved
            one   | broken | 10 FAULT; 20 w0 ok s0 | the proxy leads writes to one master at a time: no write was acknowledged before the fault, so that nothing is proved
            reads | kept   | 1 w0 ok; 110 FAULT                                      | reads pause for at most 500 ms: nobody reads
            reads | kept   | 1 w0 ok; 100 r0 ok; 110 FAULT; 600 r0 ok                | reads pause for at most 500 ms: the longest pause was 500 ms
            reads | broken | 1 w0 ok; 100 r0 ok; 110 FAULT; 601 r0 ok                | reads pause for at most 500 ms: the longest pause was 501 ms
            reads | broken | 1 w0 ok; 100 r0 no; 110 FAULT; 600 r0 no                | reads pause for at most 500 ms: the longest pause was 501 ms, and it had not ended when the load was
            loss  | kept   | 1 w0 ok; 2 m0 ok; kept w0 0; kept m0           | no acknowledged write is lost: 0 of 1 were
            loss  | broken | 1 w0 ok; 2 w0 ok; kept w0 1                    | no acknowledged write is lost: 1 of 2 were
            loss  | broken | 1 w0 ok; 2 w0 ok                               | no acknowledged write is lost: what was kept could not be read
            minority | kept   | 1 m0 ok; 2 m0 ok; kept m0 1                 | at most 1 write that the minority acknowledged is lost: 1 of 2 were
            minority | broken | 1 m0 ok; 2 m0 ok; kept m0                   | at most 1 write that the minority acknowledged is lost: 2 of 2 were
            minority | broken | 1 m0 ok; 2 m0 ok                            | at most 1 write that the minority acknowledged is lost: what was kept could not be read
            end   | kept   | 1 w0 ok; 10 FAULT; 20 w0 no                    | writes are refused 1 s after the fault at the latest: none was acknowledged after the fault
            end   | kept   | 1 w0 ok; 10 FAULT; 1010 w0 ok; 1020 w0 no               | writes are refused 1 s after the fault at the latest: the last was acknowledged 1 s after the fault
            end   | broken | 1 w0 ok; 10 FAULT; 1060 w0 ok                           | writes are refused 1 s after the fault at the latest: the last was acknowledged 1.05 s after the fault
            one   | kept   | 1 w0 ok s0; 9 w1 ok s1; 19 w0 ok s1            | the proxy leads writes to one master at a time: never to two servers side by side
            one   | broken | 1 w0 ok s0; 9 w1 ok s1; 19 w0 ok s0; 30 w1 ok s1 | the proxy leads writes to one master at a time: s0 and s1 were led to side by side for 9 ms
            one   | broken | 1 w0 ok s0; 9 w1 NOREPLICAS s1; 19 w0 ok s0; 30 w1 NOREPLICAS s1 | the proxy leads writes to one master at a time: s0 and s1 were led to side by side for 9 ms
            one   | broken | 1 w0 NOREPLICAS s0; 9 w1 NOREPLICAS s1; 19 w0 NOREPLICAS s0; 30 w1 NOREPLICAS s1 | the proxy leads writes to one master at a time: s0 and s1 were led to side by side for 9 ms
            one   | kept   | 1 w0 ok s0; 9 w1 READONLY s1; 19 w0 ok s0; 30 w1 READONLY s1 | the proxy leads writes to one master at a time: never to two servers side by side
            one   | kept   | 1 w0 NOREPLICAS s0; 9 w0 NOREPLICAS s0; 19 w0 ok s1 | the proxy leads writes to one master at a time: never to two servers side by side
            well  | kept   | 1 w0 ok; 9 FAULT; 30009 HEALTHY                         | all is well again within 30 s: it was after 30 s
            well  | broken | 1 w0 ok; 9 FAULT; 31009 HEALTHY                         | all is well again within 30 s: it was after 31 s
            well  | broken | 1 w0 ok; 9 FAULT                                        | all is well again within 30 s: it never was
            start | kept   | 1 w0 ok; 9 FAULT; 18 MENDED; 19018 HEALTHY               | all members have started within 20 s: they had after 19 s
            start | broken | 1 w0 ok; 9 FAULT; 18 MENDED; 20118 HEALTHY               | all members have started within 20 s: they had after 20.1 s
            start | broken | 1 w0 ok; 9 FAULT; 18 MENDED                              | all members have started within 20 s: they never had
            errors | kept   | 1 w0 ok                                       | clients see at most 1 error: none was seen
            errors | kept   | 1 w0 READONLY                                 | clients see at most 1 error: 1 was seen: READONLY
            errors | broken | 1 w0 no; 2 w0 READONLY; 3 w0 no               | clients see at most 1 error: 3 were seen: no, READONLY
            master | kept   | 1 SENTINEL +sdown slave s1                    | there is no failover: there was none
            master | broken | 1 SENTINEL +try-failover master s0            | there is no failover: Sentinel tried 1
            """)
    void a_promise_is_kept_or_broken(String promise, String expected, String told, String sentence) {
        Verdict verdict = Budget.of(PROMISES.get(promise)).judge(Told.judged(told.replace("; ", "\n")));

        assertThat(verdict.lines()).hasSize(1);
        assertThat(verdict.lines().get(0).sentence()).isEqualTo(sentence);
        assertThat(verdict.kept()).isEqualTo(expected.equals("kept"));
        assertThat(verdict.broken()).hasSize(expected.equals("kept") ? 0 : 1);
    }

    @Test
    void every_kind_of_promise_is_judged_above() {
        assertThat(PROMISES.values().stream().map(Promise::getClass).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(Promise.class.getPermittedSubclasses()).collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0 | no acknowledged write is lost         | no write that the minority acknowledged is lost         | clients see no error
            1 | at most 1 acknowledged write is lost  | at most 1 write that the minority acknowledged is lost  | clients see at most 1 error
            2 | at most 2 acknowledged writes are lost | at most 2 writes that the minority acknowledged are lost | clients see at most 2 errors
            """)
    void amounts_are_said_as_people_say_them(long most, String loss, String minority, String errors) {
        assertThat(new Promise.LosesAtMost(most).text()).isEqualTo(loss);
        assertThat(new Promise.MinorityLosesAtMost(most).text()).isEqualTo(minority);
        assertThat(new Promise.RefusesAtMost(most).text()).isEqualTo(errors);
    }

    @Test
    void a_promise_takes_the_place_of_the_one_of_its_kind() {
        Budget budget = Budget.of(new Promise.WritesPauseAtMost(1500), new Promise.LosesAtMost(0));

        assertThat(budget.with(new Promise.WritesPauseAtMost(9)))
                .isEqualTo(Budget.of(new Promise.WritesPauseAtMost(9), new Promise.LosesAtMost(0)));
        assertThat(budget.with(new Promise.RefusesAtMost(9)).promises()).hasSize(3);
        assertThatThrownBy(() -> Budget.of(new Promise.LosesAtMost(1), new Promise.LosesAtMost(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verdict_names_what_was_broken() {
        Verdict verdict = Budget.of(
                        new Promise.LosesAtMost(0), new Promise.RefusesAtMost(0), new Promise.OneMasterBehindTheProxy())
                .judge(Told.judged("1 w0 ok\n2 w0 NOREPLICAS\nkept w0"));

        assertThat(verdict.kept()).isFalse();
        assertThat(verdict.broken())
                .extracting(Verdict.Line::sentence)
                .containsExactly(
                        "no acknowledged write is lost: 1 of 1 were", "clients see no error: 1 was seen: NOREPLICAS");
    }
}
