package dev.nightkeep.quality;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.nightkeep.quality.Production.outside;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What production code does not do. */
final class ConductTest {
    private static final double FINAL_SHARE = 0.9;
    private static final String[] WITH_A_TERMINAL = {"edge-agent", "functions/local", "benchmarks"};

    @Test
    void terminal_isUsedByTheCommandLineOnly() {
        noClasses()
                .that(outside(WITH_A_TERMINAL))
                .should()
                .accessField(System.class, "out")
                .check(Production.CLASSES);
        noClasses()
                .that(outside(WITH_A_TERMINAL))
                .should()
                .accessField(System.class, "err")
                .check(Production.CLASSES);
        noClasses()
                .that(outside(WITH_A_TERMINAL))
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(Production.CLASSES);
    }

    @Test
    void javaUtilLogging_isUsedNowhere() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging.."))
                .check(Production.CLASSES);
    }

    @Test
    void printStackTrace_isCalledNowhere() {
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(Production.CLASSES);
    }

    @Test
    void time_isTakenFromTheClockPort() {
        var others = outside(WITH_A_TERMINAL).and(not(name("dev.nightkeep.time.SystemClock")));
        noClasses().that(others).should().callMethod(Instant.class, "now").check(Production.CLASSES);
        noClasses()
                .that(others)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(Production.CLASSES);
        noClasses()
                .that(others)
                .should()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(Production.CLASSES);
        noClasses()
                .that(others)
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .check(Production.CLASSES);
    }

    @Test
    void instanceFields_areFinalButFew() {
        Map<Boolean, List<JavaField>> fields = fields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !isSetByTheCommandLine(field))
                .collect(Collectors.partitioningBy(ConductTest::isFinal));
        int finals = fields.get(true).size();
        List<JavaField> others = fields.get(false);
        assertThat((double) finals / (finals + others.size()))
                .as(
                        "share of final fields; the others: %s",
                        others.stream().map(JavaField::getFullName).toList())
                .isGreaterThanOrEqualTo(FINAL_SHARE);
    }

    @Test
    void staticFields_areFinal() {
        assertThat(fields())
                .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(ConductTest::isFinal);
    }

    private static List<JavaField> fields() {
        return Production.CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    /** picocli writes what was typed into the fields themselves. */
    private static boolean isSetByTheCommandLine(JavaField field) {
        return field.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().getPackageName().equals("picocli"));
    }

    private static boolean isFinal(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL);
    }
}
