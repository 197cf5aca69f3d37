package dev.nightkeep.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of docs/recovery-without-nightkeep.md that say that they can be run. */
record RecoveryPage(Map<String, Step> steps) {
    private static final Pattern STEP = Pattern.compile(
            "^```bash\\n# step: (?<name>[a-z-]+)(?: needs: (?<needs>[^\\n]+))?\\n(?<script>.*?)^```$",
            Pattern.DOTALL | Pattern.MULTILINE);

    static RecoveryPage read() {
        return new RecoveryPage(STEP.matcher(text())
                .results()
                .map(RecoveryPage::step)
                .collect(Collectors.toMap(Step::name, Function.identity())));
    }

    private static Step step(MatchResult match) {
        String needs = Objects.requireNonNullElse(match.group("needs"), "");
        return new Step(
                match.group("name"),
                Stream.of(needs.split(" ")).filter(tool -> !tool.isEmpty()).toList(),
                match.group("script"));
    }

    static String text() {
        try {
            return Files.readString(
                    Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                            .map(folder -> folder.resolve("docs/recovery-without-nightkeep.md"))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Step step(String name) {
        return Objects.requireNonNull(steps.get(name), () -> "the page has no step " + name);
    }

    /**
     * @param needs programs, and modules of Python as {@code python3:module}
     */
    record Step(String name, List<String> needs, String script) {}
}
