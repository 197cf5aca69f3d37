package dev.nightkeep.cli.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The messages that docs/troubleshooting.md explains, and the texts that the sources have.
 *
 * @param entries messages by the codes that are the headings above them
 */
record TroubleshootingPage(Map<String, List<String>> entries) {
    private static final Pattern MESSAGE = Pattern.compile("^- `([^`]+)`:", Pattern.MULTILINE);
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"(?:\\s*\\+\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\")*");
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern FORMAT = Pattern.compile("%(?:\\d\\$)?,?[sd]");
    private static final Path ROOT = root();

    static TroubleshootingPage read() {
        return new TroubleshootingPage(Arrays.stream(
                        content(ROOT.resolve("docs/troubleshooting.md")).split("(?m)^###? "))
                .skip(1)
                .collect(Collectors.toMap(
                        section -> section.lines().findFirst().orElseThrow(),
                        section -> MESSAGE.matcher(section)
                                .results()
                                .map(message -> message.group(1))
                                .toList())));
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("docs/troubleshooting.md")))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of all errors, by the names of their classes. */
    static List<String> codes() {
        return files("shared/core/src/main/java/dev/nightkeep/error")
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Exception.java") && !name.equals("NightkeepException.java"))
                .map(name -> name.replace("Exception.java", ""))
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** Every text of the program, with dots for what is filled in. */
    static List<Text> texts() {
        return Stream.of("shared/core", "shared/mongo", "shared/aws", "shared/crypto", "edge-agent")
                .flatMap(module -> files(module + "/src/main/java"))
                .filter(file -> file.toString().endsWith(".java"))
                .map(TroubleshootingPage::content)
                .flatMap(source ->
                        LITERAL.matcher(source).results().map(literals -> new Text(text(literals.group()), source)))
                .toList();
    }

    /** A text, and the source that has it. */
    record Text(String words, String source) {
        /** Whether it is of a class that raises errors of that code; other headings are of no class. */
        boolean raises(String code) {
            return !codes().contains(code) || source.contains(className(code));
        }

        private static String className(String code) {
            return Stream.of(code.split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining("", "", "Exception"));
        }
    }

    private static String text(String literals) {
        String joined = PIECE.matcher(literals)
                .results()
                .map(piece -> piece.group(1))
                .collect(Collectors.joining())
                .replace("\\\"", "\"");
        return FORMAT.matcher(joined).replaceAll("...");
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
