package redisha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map of the house, and the habits that a compiler cannot hold us to. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("cli");
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(Path.of("target/classes/redisha"));

    @ParameterizedTest(name = "{0} imports only what the map allows")
    @EnumSource
    void a_room_imports_only_what_the_map_allows(Room room) {
        imports(room.packages(), room.mayUse()).allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void the_rule_for_imports_bites() {
        ArchRule rule = imports("redisha.yaml", "java..", "javax.crypto..", "redisha.yaml");

        assertThatThrownBy(() -> rule.check(HOUSE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("redisha.finding.Where");
    }

    @Test
    void no_rooms_import_each_other_in_a_circle() {
        slices().matching("redisha.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void every_package_is_on_the_map() {
        assertThat(HOUSE)
                .extracting(type -> type.getPackageName().split("\\.")[1])
                .isSubsetOf(Arrays.stream(Room.values()).map(Room::toString).toList());
    }

    @Test
    void every_package_says_in_one_sentence_what_it_promises() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> file.resolveSibling("package-info.java"))
                            .distinct())
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(file).content().startsWith("/** ").contains(". */\npackage "));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void habits_are_kept(Habit habit) {
        habit.rule().check(HOUSE);
    }

    @ParameterizedTest(name = "the rule bites: {0}")
    @EnumSource
    void the_rules_for_habits_bite(Habit habit) {
        JavaClasses offender = new ClassFileImporter().importClasses(habit.offender());

        assertThatThrownBy(() -> habit.rule().check(offender)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule imports(String room, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
