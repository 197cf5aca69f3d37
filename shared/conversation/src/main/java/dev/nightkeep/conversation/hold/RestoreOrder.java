package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.CollectionSummary;
import dev.nightkeep.catalog.SummarizeCollections;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.store.BackupStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a restore is started with, from what was typed. */
final class RestoreOrder {
    private final CommandInvocation command;
    private final Manifest manifest;
    private final List<String> databases;

    RestoreOrder(CommandInvocation command, Manifest manifest, BackupStore store) {
        this.command = command;
        this.manifest = manifest;
        this.databases = List.copyOf(new SummarizeCollections(store)
                .summarize(manifest).stream()
                        .map(CollectionSummary::namespace)
                        .map(namespace -> namespace.substring(0, Math.max(0, namespace.indexOf('.'))))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The input of the state machine, for a preview. */
    JsonObject preview(String by, Instant now) {
        List<String> collections = collections();
        return new JsonMembers()
                .put("job", manifest.job())
                .put("backup", manifest.id())
                .put("requestedBy", by)
                .put("dryRun", true)
                .putIf(!collections.isEmpty(), "collections", collections)
                .putIfPresent("renames", command.text("into").map(this::renames))
                .putIfPresent("strategy", command.text("strategy"))
                .putIfPresent("filter", filter(now))
                .object();
    }

    private List<String> collections() {
        return Arrays.stream(command.text("collections").orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private List<JsonObject> renames(String into) {
        if (databases.size() != 1) {
            throw new ConfigurationException(
                    "The backup has %d databases, so it is not said which one goes into %s"
                            .formatted(databases.size(), into),
                    "Restore it with 'nightkeep remote restore', which takes a name for each");
        }
        return List.of(new JsonMembers()
                .put("from", databases.getFirst() + ".*")
                .put("to", into.strip() + ".*")
                .object());
    }

    private Optional<JsonObject> filter(Instant now) {
        JsonObject filter = new JsonMembers()
                .putIfPresent("from", command.text("since").map(text -> WrittenQuery.required("since", text, now)))
                .putIfPresent("until", command.text("until").map(text -> WrittenQuery.required("until", text, now)))
                .object();
        return filter.members().isEmpty() ? Optional.empty() : Optional.of(filter);
    }

    /** What has to be typed to confirm it: the database that would change, or, where these are several, the job. */
    String phrase(RestorePlan plan) {
        List<String> changing = plan.collections().stream()
                .filter(collection -> collection.counts().written() > 0)
                .map(collection -> collection.to().database())
                .distinct()
                .toList();
        return changing.size() == 1 ? changing.getFirst() : manifest.job().value();
    }
}
