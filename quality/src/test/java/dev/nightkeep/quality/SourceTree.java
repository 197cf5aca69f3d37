package dev.nightkeep.quality;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Production sources as the compiler's own parser sees them. */
final class SourceTree {
    private final DocTrees trees;
    private final List<CompilationUnitTree> units;

    private SourceTree(DocTrees trees, List<CompilationUnitTree> units) {
        this.trees = trees;
        this.units = units;
    }

    static SourceTree ofProduction() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(Reactor.productionSources()));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return new SourceTree(DocTrees.instance(task), List.copyOf(units));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CompilationUnitTree> units() {
        return units;
    }

    /** Shows every tree of the kind, wherever it stands. */
    <T extends Tree> void visit(Class<T> kind, BiConsumer<T, TreePath> visitor) {
        units.forEach(unit -> new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
                if (kind.isInstance(tree)) {
                    visitor.accept(kind.cast(tree), pathOf(tree));
                }
                return super.scan(tree, null);
            }

            private TreePath pathOf(Tree tree) {
                return getCurrentPath() == null ? new TreePath(unit) : new TreePath(getCurrentPath(), tree);
            }
        }.scan(unit, null));
    }

    boolean hasJavadoc(TreePath path) {
        Optional<DocCommentTree> comment = Optional.ofNullable(trees.getDocCommentTree(path));
        return comment.filter(text -> !text.getFirstSentence().isEmpty()).isPresent();
    }

    /** How many lines a tree spans. */
    long lines(Tree tree, TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
    }

    /** Where a tree stands, for people. */
    String place(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
        Path file = Reactor.root().relativize(Path.of(unit.getSourceFile().toUri()));
        return file + ":" + unit.getLineMap().getLineNumber(start);
    }

    /** The type in which a member stands. */
    static ClassTree owner(TreePath member) {
        return (ClassTree) member.getParentPath().getLeaf();
    }
}
