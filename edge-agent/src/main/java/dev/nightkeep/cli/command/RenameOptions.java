package dev.nightkeep.cli.command;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.NamespaceRename;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Which names collections get on restore. */
final class RenameOptions {
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

    /**
     * In the order in which they were given.
     *
     * @param command that they were given to, for messages
     * @throws ConfigurationException when they are no pairs
     */
    List<NamespaceRename> renames(String command) {
        if (from.size() != to.size()) {
            throw new ConfigurationException(
                    "--ns-from was given %d times, --ns-to %d times".formatted(from.size(), to.size()),
                    "Give them in pairs");
        }
        return IntStream.range(0, from.size())
                .mapToObj(i -> Usage.checked(command, () -> new NamespaceRename(from.get(i), to.get(i))))
                .toList();
    }
}
