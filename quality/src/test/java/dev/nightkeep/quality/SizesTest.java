package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Things stay small: half of them very, nine in ten still, none beyond a screen or two. */
final class SizesTest {
    private final SourceTree sources = SourceTree.ofProduction();

    @Test
    void files_staySmall() {
        List<Sized> files = Reactor.productionSources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> new Sized(Reactor.root().relativize(file).toString(), codeLines(file)))
                .toList();
        assertBudget(files, 60, 130, 300);
    }

    @Test
    void methods_staySmall() {
        List<Sized> methods = new ArrayList<>();
        sources.visit(MethodTree.class, (method, path) -> {
            BlockTree body = method.getBody();
            if (body != null) {
                methods.add(new Sized(sources.place(path), Math.max(1, sources.lines(body, path) - 2)));
            }
        });
        assertBudget(methods, 4, 14, 40);
    }

    private static long codeLines(Path file) {
        return Reactor.text(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty()
                        && !line.startsWith("import ")
                        && !line.startsWith("*")
                        && !line.startsWith("/*")
                        && !line.startsWith("//"))
                .count();
    }

    private static void assertBudget(List<Sized> all, long half, long nineInTen, long most) {
        List<Sized> sorted =
                all.stream().sorted(Comparator.comparingLong(Sized::lines)).toList();
        List<Sized> largest = sorted.subList(Math.max(0, sorted.size() - 10), sorted.size());
        assertThat(sorted.get(sorted.size() / 2).lines()).as("median").isLessThanOrEqualTo(half);
        assertThat(sorted.get(sorted.size() * 9 / 10).lines())
                .as("nine in ten; the largest: %s", largest)
                .isLessThanOrEqualTo(nineInTen);
        assertThat(sorted.getLast().lines()).as("largest: %s", largest).isLessThanOrEqualTo(most);
    }

    private record Sized(String name, long lines) {}
}
