package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Class names of exceptions are API: state machines match them and programs read them as codes. */
final class ExceptionsTest {
    private static final String ROOT = "dev.nightkeep.error.NightkeepException";

    @Test
    void exceptions_haveOneRoot() {
        assertThat(exceptions()).isNotEmpty();
        assertThat(exceptions()).filteredOn(type -> !type.isAssignableTo(ROOT)).isEmpty();
    }

    @Test
    void exceptions_areFinal() {
        assertThat(exceptions())
                .filteredOn(type -> !type.getName().equals(ROOT))
                .filteredOn(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .isEmpty();
    }

    @Test
    void exceptions_haveUniqueSimpleNamesThatSayWhatTheyAre() {
        List<String> names = exceptions().stream().map(JavaClass::getSimpleName).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).filteredOn(name -> !name.endsWith("Exception")).isEmpty();
    }

    private static List<JavaClass> exceptions() {
        return Production.CLASSES.stream()
                .filter(type -> type.isAssignableTo(Throwable.class))
                .toList();
    }
}
