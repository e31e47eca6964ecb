package dev.ironwright.launcher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;

/// The arrows between the modules, and what stays inside one of them.
class ArchitectureTest {
    /// Each part with the parts it may use. The folder tells whether the part has code yet: a rule
    /// about one that has must find classes, so that no rule holds for want of anything to judge.
    enum Part {
        PROTOCOLS("protocols"),
        EXPLORER("explorer", PROTOCOLS),
        INVARIANTS("invariants", PROTOCOLS, EXPLORER),
        SAMPLES("samples", PROTOCOLS, INVARIANTS),
        WORKBENCH("workbench-ui", PROTOCOLS, EXPLORER, INVARIANTS),
        LAUNCHER("launcher", PROTOCOLS, EXPLORER, INVARIANTS, SAMPLES, WORKBENCH);

        private final Path folder;
        private final ImmutableSet<Part> mayUse;

        Part(String folder, Part... mayUse) {
            this.folder = Path.of("..", folder);
            this.mayUse = ImmutableSet.copyOf(mayUse);
        }

        String packages() {
            return "dev.ironwright." + name().toLowerCase(Locale.ROOT) + "..";
        }

        boolean isEmpty() {
            return !Files.isDirectory(folder.resolve("src/main/java"));
        }

        String[] forbidden() {
            var parts = EnumSet.allOf(Part.class);
            parts.remove(this);
            parts.removeAll(mayUse);
            return parts.stream().map(Part::packages).toArray(String[]::new);
        }
    }

    private static JavaClasses code;

    @BeforeAll
    static void readCode() {
        code =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.ironwright");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LAUNCHER")
    void usesOnlyThePartsBelowIt(Part part) {
        noClasses()
                .that()
                .resideInAPackage(part.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(part.forbidden())
                .because(
                        "%s may use only %s: turn the arrow with an interface or an event here"
                                .formatted(part.folder.getFileName(), part.mayUse))
                .allowEmptyShould(part.isEmpty())
                .check(code);
    }

    @Test
    void everyClassBelongsToAPart() {
        var parts = Arrays.stream(Part.values()).map(Part::packages).toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(parts)
                .because("the arrows say nothing of another package: move the class into a part")
                .allowEmptyShould(allEmpty())
                .check(code);
    }

    @Test
    void viewModelsHoldNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("a view-model is tested without a window: give it properties to bind to")
                .allowEmptyShould(Part.WORKBENCH.isEmpty())
                .check(code);
    }

    @Test
    void onlyOnePackageKnowsTheSolver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ironwright.invariants.induction..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.chocosolver..")
                .because(
                        "the solver must stay replaceable: ask invariants.induction for the answer")
                .allowEmptyShould(allEmpty())
                .check(code);
    }

    @Test
    void onlyReadersOfSourcesKnowTheParser() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.ironwright.protocols.loader..",
                        "dev.ironwright.protocols.generator..",
                        "dev.ironwright.protocols.mutator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.javaparser..")
                .because("a tree of syntax is no value to hand on: ask the loader for places")
                .allowEmptyShould(allEmpty())
                .check(code);
    }

    @Test
    void theMutatorOnlyWritesModels() {
        noClasses()
                .that()
                .resideInAPackage("dev.ironwright.protocols.mutator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.ironwright.protocols.generator..")
                .because("mutants are models: whoever explores them sits above")
                .allowEmptyShould(allEmpty())
                .check(code);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.ironwright.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages of a cycle are one package: move what both need below them")
                .allowEmptyShould(allEmpty())
                .check(code);
    }

    private static boolean allEmpty() {
        return Arrays.stream(Part.values()).allMatch(Part::isEmpty);
    }
}
