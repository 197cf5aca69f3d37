package dev.nightkeep.cli.options;

import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which collections are meant. */
public final class SelectionOptions {
    @Option(names = "--db", paramLabel = "<name>", description = "Only this database. May be repeated.")
    private List<String> databases = List.of();

    @Option(
            names = "--collection",
            paramLabel = "<pattern>",
            description = {
                "Only collections that match. May be repeated.",
                "* is any text, ? any character; a pattern with a dot is tried on db.collection too."
            })
    private List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "<pattern>",
            description = "Not the collections that match; wins over --collection. May be repeated.")
    private List<String> exclude = List.of();

    /** What was selected; everything where nothing was said. */
    public NamespaceSelection selection() {
        return new NamespaceSelection(Set.copyOf(databases), include, exclude);
    }

    /** The options that select the same. */
    public List<String> words() {
        return new OptionWords()
                .each("--db", databases)
                .each("--collection", include)
                .each("--exclude", exclude)
                .words();
    }
}
