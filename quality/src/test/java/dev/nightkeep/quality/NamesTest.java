package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Names say what a thing is. */
final class NamesTest {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Impl|Util|Utils|Utility|Utilities|Manager|Helper|Helpers)");
    private static final Pattern ACCESSOR = Pattern.compile("(get|set)[A-Z].*");

    @Test
    void classes_haveNoEmptyWordInTheirName() {
        assertThat(Production.CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> EMPTY_WORDS.matcher(name).matches());
    }

    @Test
    void methods_areNotNamedAsAccessorsOfBeans() {
        List<String> accessors = Production.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> ACCESSOR.matcher(method.getName()).matches())
                .filter(method -> !isInherited(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(accessors).isEmpty();
    }

    private static boolean isInherited(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return java.util.stream.Stream.concat(
                        owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(other -> other.getName().equals(method.getName()));
    }
}
