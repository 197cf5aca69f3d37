package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.target.ConflictStrategy;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** How a backup is restored. */
final class RestoreOptions {
    @Option(
            names = "--strategy",
            paramLabel = "<strategy>",
            description = {
                "skip (the default): a document whose _id is there already stays.",
                "overwrite: the document of the backup replaces it."
            })
    private ConflictStrategy strategy = ConflictStrategy.SKIP;

    @Option(names = "--dry-run", description = "Count what would be added and replaced, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--ns-from",
            paramLabel = "<pattern>",
            description = "Rename collections, by db.collection with *; each needs its --ns-to. May be repeated.")
    private List<String> from = List.of();

    @Option(
            names = "--ns-to",
            paramLabel = "<pattern>",
            description = "The new name; each * stands for what the one in --ns-from matched.")
    private List<String> to = List.of();

    @Option(
            names = "--threads",
            paramLabel = "<number>",
            description = "Batches that are written at once (default: the number of cores, 2 to 8).")
    private int threads = RestoreRequest.standard().threads();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }

    boolean overwrites() {
        return strategy == ConflictStrategy.OVERWRITE;
    }

    RestoreRequest request(NamespaceSelection selection) {
        if (from.size() != to.size()) {
            throw new ConfigurationException(
                    "--ns-from was given %d times, --ns-to %d times".formatted(from.size(), to.size()),
                    "Give them in pairs");
        }
        List<NamespaceRename> renames = IntStream.range(0, from.size())
                .mapToObj(i -> Usage.checked("restore", () -> new NamespaceRename(from.get(i), to.get(i))))
                .toList();
        return Usage.checked("restore", () -> new RestoreRequest(selection, renames, strategy, threads));
    }
}
