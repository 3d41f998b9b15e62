package redisha;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What production code calls in one place or nowhere. Places and targets are full names, in which {@code *} stands for
 * anything; the offender is code that breaks the rule.
 */
enum Habit {
    ONLY_MAIN_TOUCHES_SYSTEM("redisha.command.Main", "java.lang.System.*", Offender.OfSystem.class),
    ONLY_DRILL_STARTS_PROCESSES(
            "redisha.drill.stage.Processes",
            "java.lang.ProcessBuilder.* java.lang.Runtime.*",
            Offender.OfProcesses.class),
    ONLY_AWAIT_WAITS(
            "redisha.*.Await",
            "java.lang.Thread.sleep java.util.concurrent.TimeUnit.sleep java.util.concurrent.locks.LockSupport.park*",
            Offender.OfWaiting.class),
    ONLY_MAIN_READS_A_CLOCK(
            "redisha.command.Main",
            "java.time.*.now java.time.Clock.system* java.time.Clock.tick* java.util.Date.<init>",
            Offender.OfTime.class),
    ONLY_A_SEED_ROLLS_DICE(
            "redisha.drill.Jitter",
            "java.util.*Random.* java.security.SecureRandom.* java.util.UUID.* java.lang.Math.random",
            Offender.OfChance.class),
    /** Their order changes from run to run, and they refuse the nulls of YAML. */
    NOBODY_LOSES_THE_ORDER(
            "nobody",
            "java.util.Map.copyOf java.util.Set.copyOf java.util.stream.Collectors.toUnmodifiableMap"
                    + " java.util.stream.Collectors.toUnmodifiableSet",
            Offender.OfOrder.class),
    NOBODY_LOGS("nobody", "java.util.logging.* org.slf4j.* java.lang.System$Logger.*", Offender.OfSilence.class);

    private final Pattern place;
    private final Pattern targets;
    private final Class<?> offender;

    Habit(String place, String targets, Class<?> offender) {
        this.place = pattern(place);
        this.targets = pattern(targets);
        this.offender = offender;
    }

    ArchRule rule() {
        return noClasses()
                .that(describe("have another place", type -> !place.matcher(type.getName())
                        .matches()))
                .should()
                .accessTargetWhere(describe("the target is forbidden", access -> targets.matcher(target(access))
                        .matches()))
                .as(this.toString());
    }

    Class<?> offender() {
        return offender;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    private static Pattern pattern(String names) {
        return Pattern.compile(Arrays.stream(names.split(" "))
                .map(name -> Pattern.quote(name).replace("*", "\\E.*\\Q"))
                .collect(Collectors.joining("|")));
    }
}
