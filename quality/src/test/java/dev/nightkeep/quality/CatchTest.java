package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Failures are caught by name and never dropped. */
final class CatchTest {
    private static final Set<String> EVERYTHING = Set.of("Exception", "RuntimeException", "Throwable", "Error");

    /** The outermost frames, of threads too: what arrives there has nowhere else to go. */
    private static final Set<String> OUTERMOST = Set.of(
            "backup/PartPipeline.java",
            "backup/ReaderPool.java",
            "agent/run/RunJobs.java",
            "recovery/RecoveryApi.java",
            "operation/PerformOperation.java",
            "workflow/TaskHandler.java",
            "receive/ReceiveInteraction.java",
            "hold/HoldConversation.java",
            "benchmark/server/Connection.java");

    private final SourceTree sources = SourceTree.ofProduction();

    @Test
    void catch_everything_onlyInTheOutermostFrame() {
        List<String> places = new ArrayList<>();
        sources.visit(CatchTree.class, (handler, path) -> {
            String place = sources.place(path);
            if (catchesEverything(handler) && OUTERMOST.stream().noneMatch(place::contains)) {
                places.add(place);
            }
        });
        assertThat(places).as("catch-all outside of the outermost frames").isEmpty();
    }

    @Test
    void catch_isNeverEmpty() {
        List<String> places = new ArrayList<>();
        sources.visit(CatchTree.class, (handler, path) -> {
            if (handler.getBlock().getStatements().isEmpty()) {
                places.add(sources.place(path));
            }
        });
        assertThat(places).as("empty catch").isEmpty();
    }

    private static boolean catchesEverything(CatchTree handler) {
        Tree type = handler.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().map(Tree::toString).anyMatch(EVERYTHING::contains);
    }
}
