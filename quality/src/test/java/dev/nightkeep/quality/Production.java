package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Production classes of all modules, read once. */
final class Production {
    static final JavaClasses CLASSES = read();

    private static final Map<String, String> MODULES = modules();

    private Production() {}

    /** Classes of the modules whose path starts so: {@code shared/core}, {@code functions/}. */
    static DescribedPredicate<JavaClass> in(String... modulePrefixes) {
        List<String> prefixes = List.of(modulePrefixes);
        return DescribedPredicate.describe(
                "in " + prefixes, type -> prefixes.stream().anyMatch(module(type)::startsWith));
    }

    /** Our own classes that are not in those modules. */
    static DescribedPredicate<JavaClass> outside(String... modulePrefixes) {
        return DescribedPredicate.not(in(modulePrefixes))
                .and(DescribedPredicate.describe("ours", type -> !module(type).isEmpty()));
    }

    /** The module that a class belongs to, empty for a library's. */
    static String module(JavaClass type) {
        return MODULES.getOrDefault(type.getName(), "");
    }

    /** Looked up for every dependency of every class, so it is found out once. */
    private static Map<String, String> modules() {
        Map<Path, String> folders =
                Reactor.productionModules().stream().collect(Collectors.toMap(Reactor::classes, module -> module));
        return CLASSES.stream().collect(Collectors.toMap(JavaClass::getName, type -> module(type, folders)));
    }

    private static String module(JavaClass type, Map<Path, String> folders) {
        Path file = type.getSource().map(Source::getUri).map(Path::of).orElseThrow();
        return folders.entrySet().stream()
                .filter(folder -> file.startsWith(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static JavaClasses read() {
        List<Path> folders =
                Reactor.productionModules().stream().map(Reactor::classes).toList();
        assertThat(folders).as("compiled modules; run mvn verify on all").allMatch(Files::isDirectory);
        return new ClassFileImporter().importPaths(folders);
    }
}
