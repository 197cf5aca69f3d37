package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every handler that the template names is there: Lambda finds out when it is called for the first time. */
final class CloudHandlersTest {
    private final List<CloudResource> functions = CloudTemplate.ofRepository().ofType(CloudTemplate.FUNCTION);

    private static boolean isThere(String handler) {
        String[] names = handler.split("::", -1);
        return names.length == 2
                && Production.CLASSES.contain(names[0])
                && canBeMade(Production.CLASSES.get(names[0]))
                && Production.CLASSES.get(names[0]).getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> method.getName().equals(names[1]));
    }

    /** Lambda calls the constructor without parameters. */
    private static boolean canBeMade(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getConstructors().stream()
                        .anyMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC)
                                && constructor.getRawParameterTypes().isEmpty());
    }

    @Test
    void handlers_areClassesOfTheArchiveThatIsDeployed() {
        assertThat(functions).hasSizeGreaterThan(10).allSatisfy(function -> {
            String handler = function.at("Handler").asText();
            assertThat(isThere(handler)).as(handler).isTrue();
            String type = handler.replaceAll("::.*", "");
            assertThat(function.at("CodeUri").asText())
                    .as(function.id())
                    .startsWith(Production.module(Production.CLASSES.get(type)) + "/target/");
        });
    }
}
