package dev.nightkeep.mongo;

import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.MissingCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what one database holds, and names what of it cannot be read. */
final class DatabaseReader {
    private final CollectionLister lister;

    DatabaseReader(CollectionLister lister) {
        this.lister = lister;
    }

    DatabaseContents read(String database, NamespaceSelection selection) {
        try {
            return contents(database, lister.list(database), selection);
        } catch (SourceAccessDeniedException e) {
            return new DatabaseContents(List.of(), List.of(missing(database, e)));
        }
    }

    private static DatabaseContents contents(String database, CollectionEntries listed, NamespaceSelection selection) {
        List<CollectionEntry> selected = listed.entries().stream()
                .filter(entry -> selection.includes(entry.namespace()))
                .toList();
        List<MissingCollection> missing = new ArrayList<>(ofDatabase(database, listed, selection));
        selected.stream().flatMap(entry -> problem(entry, listed).stream()).forEach(missing::add);
        return new DatabaseContents(
                selected.stream()
                        .filter(entry -> !entry.belongsToServer()
                                && problem(entry, listed).isEmpty())
                        .map(CollectionEntry::description)
                        .toList(),
                missing);
    }

    private static List<MissingCollection> ofDatabase(
            String database, CollectionEntries listed, NamespaceSelection selection) {
        Stream<NightkeepException> problems = Stream.of(
                        nothingThere(database, listed, selection), optionsUnknown(database, listed))
                .flatMap(Optional::stream);
        return problems.map(problem -> missing(database, problem)).toList();
    }

    private static Optional<NightkeepException> nothingThere(
            String database, CollectionEntries listed, NamespaceSelection selection) {
        return listed.entries().isEmpty() && selection.databases().contains(database)
                ? Optional.of(new EmptySourceException(
                        "The database %s has no collections".formatted(database),
                        "Check its name, also for upper and lower case"))
                : Optional.empty();
    }

    private static Optional<NightkeepException> optionsUnknown(String database, CollectionEntries listed) {
        return listed.optionsKnown()
                ? Optional.empty()
                : Optional.of(new SourceAccessDeniedException(
                        "The options of the collections of %s (collation, validator, capped) could not be read"
                                .formatted(database),
                        "Give the database user the role read on that database"));
    }

    /** Why an entry cannot be read although it is listed. */
    private static Optional<MissingCollection> problem(CollectionEntry entry, CollectionEntries listed) {
        if (entry.type() == CollectionType.TIMESERIES && listed.optionsKnown()) {
            return listed.named("system.buckets." + entry.name()).isPresent()
                    ? Optional.empty()
                    : Optional.of(missing(entry.namespace().toString(), noBuckets(entry)));
        }
        return entry.isBuckets() && listed.named(entry.bucketsOwner()).isEmpty() && listed.optionsKnown()
                ? Optional.of(missing(entry.namespace().toString(), noOwner(entry)))
                : Optional.empty();
    }

    private static NightkeepException noBuckets(CollectionEntry entry) {
        return new SourceAccessDeniedException(
                "The time series %s cannot be read: the server does not list its buckets".formatted(entry.namespace()),
                "Use mongodump 100.16 or newer for this collection if the server is MongoDB 8.3 or newer, which keeps"
                        + " buckets elsewhere; else give the user the role read on that database");
    }

    private static NightkeepException noOwner(CollectionEntry entry) {
        return new SourceAccessDeniedException(
                "The buckets %s belong to no time series".formatted(entry.namespace()),
                "Exclude them if they are left over from a time series that was dropped");
    }

    private static MissingCollection missing(String namespace, NightkeepException problem) {
        return new MissingCollection(namespace, problem.code(), problem.userMessage());
    }
}
