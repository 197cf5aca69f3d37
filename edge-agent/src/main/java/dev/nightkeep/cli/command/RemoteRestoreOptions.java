package dev.nightkeep.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.options.SelectionOptions;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.filter.WhereClause;
import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.ValidatorRule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a restore in the cloud does, as the input of its workflow. */
final class RemoteRestoreOptions {
    @Option(
            names = "--into",
            paramLabel = "<job>",
            description = "The job whose database is written to, by its stored connection string (default: --job).")
    private @Nullable JobName into;

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Mixin
    private final RenameOptions renames = new RenameOptions();

    @Option(
            names = "--strategy",
            paramLabel = "<strategy>",
            description = {
                "What becomes of a document whose _id is there already: skip_duplicates (the default), overwrite,",
                "merge or timestamp_based, as 'nightkeep restore --help' says it."
            })
    private RestoreStrategy strategy = RestoreStrategy.SKIP_DUPLICATES;

    @Option(
            names = "--validator",
            paramLabel = "<rule>",
            description = "when-changed (the default), enforce or bypass, as 'nightkeep restore --help' says it.")
    private ValidatorRule validator = ValidatorRule.WHEN_CHANGED;

    @Option(names = "--since", paramLabel = "<time>", description = "Only documents of this date or later.")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "<time>", description = "Only documents of before this date.")
    private @Nullable Instant until;

    @Option(names = "--date-field", paramLabel = "<field>", description = "Where their date stands.")
    private @Nullable String dateField;

    @Option(names = "--id", paramLabel = "<_id>", description = "Only this _id. May be repeated.")
    private List<String> ids = List.of();

    @Option(names = "--where", paramLabel = "<json>", description = "Only documents for which this condition holds.")
    private @Nullable String where;

    @Option(
            names = "--continue-on-error",
            description = "Leave documents out that do not fit, instead of stopping before anything is changed.")
    private boolean continueOnError;

    boolean changesWhatIsThere() {
        return strategy != RestoreStrategy.SKIP_DUPLICATES;
    }

    /** Adds what was said; what was not said stays as the workflow presumes it. */
    void addTo(ObjectNode input) {
        if (into != null) {
            input.put("into", into.value());
        }
        NamespaceSelection chosen = selection.selection();
        texts(input, "databases", chosen.databases());
        texts(input, "collections", chosen.include());
        texts(input, "exclude", chosen.exclude());
        renames(input);
        input.put("strategy", word(strategy)).put("validator", word(validator));
        filter(input);
        input.put("continueOnError", continueOnError);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void texts(ObjectNode input, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            values.forEach(input.putArray(name)::add);
        }
    }

    private void renames(ObjectNode input) {
        List<NamespaceRename> given = renames.renames("remote restore");
        if (!given.isEmpty()) {
            ArrayNode array = input.putArray("renames");
            given.forEach(rename -> array.addObject().put("from", rename.from()).put("to", rename.to()));
        }
    }

    private void filter(ObjectNode input) {
        ObjectNode filter = Json.object();
        if (since != null) {
            filter.put("from", since.toString());
        }
        if (until != null) {
            filter.put("until", until.toString());
        }
        if (dateField != null) {
            filter.put("field", dateField);
        }
        texts(filter, "ids", ids);
        if (where != null) {
            var unused = WhereClause.parse(where); // what it refuses is refused here, before anything is started
            filter.set("where", Json.parsed(where));
        }
        if (!filter.isEmpty()) {
            input.set("filter", filter);
        }
    }
}
