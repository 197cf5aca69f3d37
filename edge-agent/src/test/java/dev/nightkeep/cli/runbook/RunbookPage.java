package dev.nightkeep.cli.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The procedures of docs/runbook.md: every block of commands, and what the page says that one will see. */
record RunbookPage(List<Section> sections) {
    private static final Pattern FENCE =
            Pattern.compile("^```(?<kind>\\w*)\\n(?<content>.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern EXIT = Pattern.compile("exit code (\\d+)");

    static RunbookPage read() {
        return new RunbookPage(Arrays.stream(text().split("(?m)^## "))
                .skip(1)
                .map(RunbookPage::section)
                .toList());
    }

    private static Section section(String text) {
        String title = text.lines().findFirst().orElseThrow();
        List<MatchResult> fences = FENCE.matcher(text).results().toList();
        List<Step> steps = Stream.iterate(0, i -> i < fences.size(), i -> i + 2)
                .map(i -> step(title, fences.subList(i, Math.min(i + 2, fences.size()))))
                .toList();
        return new Section(title, steps);
    }

    private static Step step(String title, List<MatchResult> pair) {
        List<String> kinds = pair.stream().map(fence -> fence.group("kind")).toList();
        if (!kinds.equals(List.of("bash", "text"))) {
            throw new IllegalStateException(
                    "'%s' needs commands, then what one sees, and has %s".formatted(title, kinds));
        }
        List<String> seen = pair.get(1).group("content").lines().toList();
        Matcher exit = EXIT.matcher(seen.getLast());
        boolean stated = exit.matches();
        return new Step(
                commands(pair.getFirst().group("content")),
                stated ? seen.subList(0, seen.size() - 1) : seen,
                stated ? Integer.parseInt(exit.group(1)) : 0);
    }

    private static List<String> commands(String content) {
        return content.replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                    .map(folder -> folder.resolve("docs/runbook.md"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One procedure. */
    record Section(String title, List<Step> steps) {
        @Override
        public String toString() {
            return title;
        }
    }

    /**
     * Commands that are given one behind the other.
     *
     * @param seen lines that they print among others; dots stand for anything
     * @param exit of the last command; all others succeed
     */
    record Step(List<String> commands, List<String> seen, int exit) {}
}
