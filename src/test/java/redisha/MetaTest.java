package redisha;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tests themselves have to keep. */
class MetaTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .importPath(Path.of("target/test-classes"))
            .that(DescribedPredicate.not(nameStartingWith(Offender.class.getName())));

    enum Promise {
        /** Surefire runs the classes of that name and silently passes over all others. */
        EVERY_TEST_IS_IN_A_CLASS_WHOSE_NAME_ENDS_IN_TEST(
                noMethods()
                        .that()
                        .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                        .should()
                        .beDeclaredInClassesThat()
                        .haveNameNotMatching("[^$]*Test"),
                Offender.OfSurefire.class),
        NO_TEST_IS_SKIPPED(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions|condition\\..*)"
                                        + "|org\\.assertj\\.core\\.api\\.\\w*Assumptions|org\\.opentest4j\\.TestAbortedException"),
                Offender.OfSkipping.class),
        NO_TEST_SLEEPS(
                noCallOf("java\\.lang\\.Thread\\.sleep\\(.*|.*\\.TimeUnit\\.sleep\\(.*"), Offender.OfWaiting.class),
        NO_TEST_ROLLS_DICE_WITHOUT_A_SEED(
                noCallOf("java\\.util\\.Random\\.<init>\\(\\)|java\\.lang\\.Math\\.random\\(\\)|.*\\.randomUUID\\(\\)"
                        + "|.*\\.ThreadLocalRandom\\.current\\(\\)"),
                Offender.OfSeeds.class);

        private final ArchRule rule;
        private final Class<?> offender;

        Promise(ArchRule rule, Class<?> offender) {
            this.rule = rule;
            this.offender = offender;
        }

        private static ArchRule noCallOf(String target) {
            Pattern pattern = Pattern.compile(target);
            DescribedPredicate<JavaAccess<?>> forbidden = describe(
                    "the target is forbidden",
                    access -> pattern.matcher(access.getTarget().getFullName()).matches());
            // Waiting has one place, with a limit and a story.
            return noClasses().that().doNotHaveSimpleName("Await").should().accessTargetWhere(forbidden);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void the_tests_keep_their_promises(Promise promise) {
        promise.rule.check(TESTS);
    }

    @ParameterizedTest(name = "the rule bites: {0}")
    @EnumSource
    void the_rules_bite(Promise promise) {
        JavaClasses offender = new ClassFileImporter().importClasses(promise.offender);

        assertThatThrownBy(() -> promise.rule.check(offender)).isInstanceOf(AssertionError.class);
    }
}
