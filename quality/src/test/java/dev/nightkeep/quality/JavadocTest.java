package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What others call is explained. */
final class JavadocTest {
    private final SourceTree sources = SourceTree.ofProduction();

    @Test
    void publicTypes_areDocumented() {
        List<String> silent = new ArrayList<>();
        sources.visit(ClassTree.class, (type, path) -> {
            if (isPublicTopLevel(type, path) && !sources.hasJavadoc(path)) {
                silent.add(sources.place(path) + " " + type.getSimpleName());
            }
        });
        assertThat(silent).as("public types without Javadoc").isEmpty();
    }

    @Test
    void methodsOfPublicInterfaces_areDocumented() {
        List<String> silent = new ArrayList<>();
        sources.visit(MethodTree.class, (method, path) -> {
            if (isToImplement(method, path) && !sources.hasJavadoc(path)) {
                silent.add(sources.place(path) + " " + method.getName());
            }
        });
        assertThat(silent).as("methods of ports without Javadoc").isEmpty();
    }

    @Test
    void packages_areDocumentedAndNullMarked() {
        assertThat(sources.units())
                .filteredOn(unit -> unit.getSourceFile().getName().endsWith("package-info.java"))
                .allSatisfy(unit -> assertThat(Reactor.text(
                                java.nio.file.Path.of(unit.getSourceFile().toUri())))
                        .startsWith("/**")
                        .contains("@NullMarked"));
        assertThat(Reactor.productionSources())
                .allSatisfy(file ->
                        assertThat(file.resolveSibling("package-info.java")).exists());
    }

    private static boolean isPublicTopLevel(ClassTree type, TreePath path) {
        return path.getParentPath().getLeaf() instanceof CompilationUnitTree
                && type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    /** A functional interface may say everything in its own Javadoc. */
    private static boolean isToImplement(MethodTree method, TreePath path) {
        ClassTree owner = SourceTree.owner(path);
        return owner.getKind() == Tree.Kind.INTERFACE
                && isPublicTopLevel(owner, path.getParentPath())
                && method.getModifiers().getAnnotations().stream()
                        .noneMatch(a -> a.toString().contains("Override"))
                && owner.getModifiers().getAnnotations().stream()
                        .noneMatch(a -> a.toString().contains("FunctionalInterface"));
    }
}
