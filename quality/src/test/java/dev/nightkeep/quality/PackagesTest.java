package dev.nightkeep.quality;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How packages lie above one another. */
final class PackagesTest {
    private static final String ROOT = "dev.nightkeep.";

    /** Packages of core that hold use cases. Everything else there is a record, a port or a tool of theirs. */
    private static final List<String> USE_CASES = List.of(
            "backup",
            "catalog",
            "compare",
            "doctor",
            "health",
            "history",
            "keycheck",
            "partition",
            "remote",
            "rekey",
            "restore",
            "retention",
            "scan",
            "verify");

    @Test
    void packages_dependOnEachOtherInNoCircle() {
        assertThat(graph()).as("packages seen").isNotEmpty();
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(Production.CLASSES);
    }

    @Test
    void recordsAndPorts_knowNoUseCase() {
        graph().forEach((name, targets) -> {
            if (!USE_CASES.contains(name)) {
                assertThat(targets).as("what %s uses", name).doesNotContainAnyElementsOf(USE_CASES);
            }
        });
    }

    @Test
    void packages_arePartOfOneModuleOnly() {
        Map<String, List<String>> modules = Production.CLASSES.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.mapping(
                                Production::module,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        list -> list.stream().distinct().toList()))));
        assertThat(modules).allSatisfy((name, owners) -> assertThat(owners).hasSize(1));
    }

    /** Packages of core with what they use, without the common root. */
    static Map<String, Set<String>> graph() {
        Map<String, Set<String>> graph = new TreeMap<>(Comparator.naturalOrder());
        Production.CLASSES.stream()
                .filter(Production.in("shared/core"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use ->
                        Production.in("shared/core").test(use.getTargetClass().getBaseComponentType()))
                .filter(use -> !source(use).equals(target(use)))
                .forEach(use -> graph.computeIfAbsent(source(use), key -> new TreeSet<>())
                        .add(target(use)));
        return graph;
    }

    private static String source(Dependency use) {
        return use.getOriginClass().getPackageName().substring(ROOT.length());
    }

    private static String target(Dependency use) {
        return use.getTargetClass().getBaseComponentType().getPackageName().substring(ROOT.length());
    }
}
