package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.ByteCount;
import dev.nightkeep.cli.options.FilterOptions;
import dev.nightkeep.conflict.ArrayRule;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conflict.Side;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.ValidationRules;
import dev.nightkeep.restore.ValidatorRule;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a backup is restored. */
final class RestoreOptions {
    @Option(
            names = "--strategy",
            paramLabel = "<strategy>",
            description = {
                "What becomes of a document whose _id is there already:",
                "skip_duplicates (the default, also skip): it stays.",
                "overwrite: the document of the backup replaces it.",
                "merge: both become one, field by field.",
                "timestamp_based: the newer one stays."
            })
    private RestoreStrategy strategy = RestoreStrategy.SKIP_DUPLICATES;

    @Option(
            names = "--timestamp-field",
            paramLabel = "<field>",
            description = "For timestamp_based: where the time of the last change stands (default: updatedAt,"
                    + " updated_at, lastModified, timestamp or the like).")
    private @Nullable String timestampField;

    @Option(
            names = "--prefer",
            paramLabel = "live|backup",
            description = "For merge: whose value stays where both have one and they differ (default: live).")
    private Side prefer = Side.LIVE;

    @Option(
            names = "--arrays",
            paramLabel = "<rule>",
            description = "For merge: union, key:<field>, live or backup (default: as --prefer).")
    private @Nullable ArrayRule arrays;

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final RenameOptions renames = new RenameOptions();

    @Option(
            names = "--rules",
            paramLabel = "<file>",
            description = "JSON that says which fields and types the documents of a collection must have.")
    private @Nullable Path rules;

    @Option(names = "--quota", paramLabel = "<size>", description = "How large a database may become, such as 512MB.")
    private @Nullable ByteCount quota;

    @Option(
            names = "--validator",
            paramLabel = "<rule>",
            description = {
                "What a validator of the target means for documents that it would refuse:",
                "when-changed (the default): as enforce where the backup has another one, else as bypass.",
                "enforce: they stop the restore, or are left out.",
                "bypass: they are written past it, and counted."
            })
    private ValidatorRule validator = ValidatorRule.WHEN_CHANGED;

    @Option(
            names = "--continue-on-error",
            description = "Leave documents out that do not fit, instead of stopping before anything is changed.")
    private boolean continueOnError;

    @Option(
            names = "--threads",
            paramLabel = "<number>",
            description = "Batches that are written at once (default: the number of cores, 2 to 8).")
    private int threads = RestoreRequest.standard().threads();

    @Option(
            names = "--batch-size",
            paramLabel = "<number>",
            description = "Documents that are looked up and written at once (default: 1000).")
    private int batchSize = RestoreRequest.standard().batchSize();

    boolean changesWhatIsThere() {
        return strategy != RestoreStrategy.SKIP_DUPLICATES;
    }

    /** @param folder what relative paths are relative to */
    RestoreRequest request(NamespaceSelection selection, Path folder) {
        return Usage.checked(
                "restore",
                () -> new RestoreRequest(
                        selection,
                        renames.renames("restore"),
                        conflictRules(),
                        filter.filter(folder),
                        validation(folder),
                        threads,
                        batchSize,
                        continueOnError));
    }

    private ConflictRules conflictRules() {
        return new ConflictRules(
                strategy,
                prefer,
                Optional.ofNullable(arrays).orElseGet(() -> new ArrayRule.Keep(prefer)),
                Optional.ofNullable(timestampField));
    }

    private ValidationRules validation(Path folder) {
        return new ValidationRules(
                Optional.ofNullable(rules)
                        .map(file -> RulesFile.read(folder.resolve(file)))
                        .orElse(java.util.Map.of()),
                quota == null ? OptionalLong.empty() : OptionalLong.of(quota.bytes()),
                validator);
    }
}
