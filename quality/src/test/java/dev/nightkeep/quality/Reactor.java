package dev.nightkeep.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The repository as it lies on disk: its modules and their files. */
final class Reactor {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final String OWN_MODULE = "quality";

    private Reactor() {}

    /** Where the parent POM lies. */
    static Path root() {
        String given = System.getProperty("nightkeep.root");
        return given == null ? Path.of("").toAbsolutePath().getParent() : Path.of(given);
    }

    /** All modules but this one, relative to the root. */
    static List<String> modules() {
        return MODULE.matcher(text(root().resolve("pom.xml")))
                .results()
                .map(result -> result.group(1))
                .filter(module -> !module.equals(OWN_MODULE))
                .toList();
    }

    /** Modules that have production code. */
    static List<String> productionModules() {
        return modules().stream()
                .filter(module -> !sources(module, "src/main/java").isEmpty())
                .toList();
    }

    static Path classes(String module) {
        return root().resolve(module).resolve("target/classes");
    }

    /** Java files of one module. */
    static List<Path> sources(String module, String folder) {
        Path start = root().resolve(module).resolve(folder);
        return Files.isDirectory(start) ? javaFiles(start) : List.of();
    }

    /** Java files of production code in all modules. */
    static List<Path> productionSources() {
        return modules().stream()
                .flatMap(module -> sources(module, "src/main/java").stream())
                .toList();
    }

    /** The artifactId of a module. */
    static String artifact(String module) {
        return text(root().resolve(module).resolve("pom.xml"))
                .replaceFirst("(?s).*?</parent>.*?<artifactId>([^<]+)<.*", "$1");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path start) {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
