package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** INVARIANTS.md and docs/threat-model.md name what holds each rule, and what they name exists. */
final class InvariantsTest {
    private static final Pattern RULE = Pattern.compile("(?ms)^\\d+\\. .*?(?=^\\d+\\. |^#|\\z)");
    private static final Pattern ENFORCED = Pattern.compile("Enforced by: (.+)\\.\\s*\\z", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("(?ms)^## .*?(?=^## |\\z)");
    private static final Pattern SHOWN = Pattern.compile("Shown by: ([^\\n]+)\\.");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void rules_endWithWhatEnforcesThem() {
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(rule).containsPattern(ENFORCED));
    }

    @Test
    void adversaries_eachHaveSomethingThatIsShown() {
        assertThat(adversaries())
                .hasSizeGreaterThan(4)
                .allSatisfy(section -> assertThat(section).containsPattern(SHOWN));
    }

    @Test
    void testsThatAreNamed_exist() throws IOException {
        Set<String> tests = testNames();
        assertThat(Stream.concat(
                        rules().stream().flatMap(rule -> names(ENFORCED, rule)),
                        adversaries().stream().flatMap(section -> names(SHOWN, section))))
                .isNotEmpty()
                .filteredOn(name -> !tests.contains(name))
                .filteredOn(name -> !Files.exists(Reactor.root().resolve(name)))
                .isEmpty();
    }

    private static List<String> rules() {
        return RULE.matcher(Reactor.text(Reactor.root().resolve("INVARIANTS.md")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The sections of the threat model on who wants what, behind those on assets and means. */
    private static List<String> adversaries() {
        return SECTION.matcher(Reactor.text(Reactor.root().resolve("docs/threat-model.md")))
                .results()
                .map(MatchResult::group)
                .filter(section -> !section.startsWith("## Assets") && !section.startsWith("## What encryption"))
                .toList();
    }

    private static Stream<String> names(Pattern introduced, String text) {
        return introduced
                .matcher(text)
                .results()
                .flatMap(enforced -> NAME.matcher(enforced.group(1)).results())
                .map(name -> name.group(1));
    }

    private static Set<String> testNames() throws IOException {
        try (Stream<Path> files = Files.walk(Reactor.root())) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
