package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is committed beside the code keeps the same care. */
final class RepositoryTest {
    private static final List<String> NOT_OURS = List.of("target", ".git", ".idea", ".vscode", "backups", "dump");
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|md|xml|yml|yaml|json|properties|sh|txt)|.*/(Makefile|nightkeep|run|interoperability)");
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.])/(root|work)/");
    private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses:\\s*(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    @Test
    void texts_nameNoPathOfAMachine() throws IOException {
        assertThat(texts())
                .isNotEmpty()
                .filteredOn(file -> MACHINE.matcher(Reactor.text(file)).find())
                .isEmpty();
    }

    @Test
    void texts_haveNoPictograms() throws IOException {
        assertThat(texts())
                .filteredOn(file -> !file.toString().contains("/src/test/"))
                .filteredOn(file -> Reactor.text(file).codePoints().anyMatch(RepositoryTest::isPictogram))
                .isEmpty();
    }

    @Test
    void actions_arePinnedByCommit() throws IOException {
        try (Stream<Path> workflows = Files.list(Reactor.root().resolve(".github/workflows"))) {
            assertThat(workflows)
                    .isNotEmpty()
                    .allSatisfy(workflow -> assertThat(USES.matcher(Reactor.text(workflow))
                                    .results()
                                    .map(result -> result.group(1)))
                            .isNotEmpty()
                            .allMatch(action -> action.matches("[\\w./-]+@[0-9a-f]{40}")));
        }
    }

    @Test
    void links_leadSomewhere() throws IOException {
        assertThat(texts())
                .filteredOn(file -> file.toString().endsWith(".md"))
                .allSatisfy(file -> assertThat(LINK.matcher(Reactor.text(file))
                                .results()
                                .map(result -> file.resolveSibling(result.group(1))))
                        .allSatisfy(target -> assertThat(target).exists()));
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Reactor.root())) {
            return files.filter(Files::isRegularFile)
                    .filter(RepositoryTest::isOurs)
                    .filter(file -> TEXT.matcher(file.toString()).matches())
                    .toList();
        }
    }

    /** Folders of sources may have any name. */
    private static boolean isOurs(Path file) {
        String relative = Reactor.root().relativize(file).toString().replace('\\', '/');
        return Stream.of(relative.split("/src/", 2)[0].split("/")).noneMatch(NOT_OURS::contains);
    }

    /** Symbols that are drawn as pictures; arrows and box drawing are not. */
    private static boolean isPictogram(int codePoint) {
        return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF) || (codePoint >= 0x2600 && codePoint <= 0x27BF);
    }
}
