package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of this module see every module. */
final class ReactorTest {
    @Test
    void productionModules_areAllDependenciesOfThisModule() {
        String pom = Reactor.text(Reactor.root().resolve("quality/pom.xml"));
        assertThat(Reactor.productionModules())
                .contains("shared/core")
                .allSatisfy(module ->
                        assertThat(pom).contains("<artifactId>" + Reactor.artifact(module) + "</artifactId>"));
    }

    @Test
    void thisModule_isTheLastOne() {
        String pom = Reactor.text(Reactor.root().resolve("pom.xml"));
        assertThat(pom.replaceAll("\\s", "")).contains("<module>quality</module></modules>");
    }

    @Test
    void productionClasses_comeFromEverySource() {
        List<String> sources = Reactor.productionSources().stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> !name.equals("package-info.java") && !name.equals("module-info.java"))
                .distinct()
                .toList();
        List<String> classes = Production.CLASSES.stream()
                .map(type -> type.getSource().orElseThrow().getFileName().orElseThrow())
                .distinct()
                .toList();
        assertThat(classes).containsAll(sources);
    }
}
