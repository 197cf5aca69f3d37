package dev.nightkeep.partition;

import dev.nightkeep.backup.MissingCollections;
import dev.nightkeep.error.BackupIncompleteException;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.partition.WorkPlan.PlannedCollection;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.MissingCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all workers of a run have done.
 *
 * @param collections pieces of each collection that is whole, in the order of the plan
 * @param missing     what was asked for and could not be had
 */
record WorkedBackup(Map<Namespace, List<Piece>> collections, MissingCollections missing, Consistency consistency) {
    /**
     * Holds what was done against what was planned.
     *
     * @throws BackupIncompleteException when a task or a piece is missing
     */
    static WorkedBackup of(WorkPlan plan, Results results) {
        if (!results.open().isEmpty()) {
            throw new BackupIncompleteException(
                    "Task %s has no result".formatted(results.open().getFirst()),
                    "Nothing was committed; start the backup again");
        }
        Map<String, MissingCollection> lost = results.done().stream()
                .flatMap(result -> result.missing().stream())
                .collect(Collectors.toMap(
                        MissingCollection::namespace, each -> each, (one, other) -> one, LinkedHashMap::new));
        MissingCollections missing = new MissingCollections();
        plan.missing().forEach(missing::add);
        lost.values().forEach(missing::add);
        return new WorkedBackup(whole(plan, results, lost.keySet()), missing, consistency(plan, results));
    }

    private static Map<Namespace, List<Piece>> whole(WorkPlan plan, Results results, Set<String> lost) {
        Map<Namespace, List<Piece>> pieces = new HashMap<>();
        results.done().stream()
                .flatMap(result -> result.pieces().stream())
                .forEach(piece -> pieces.computeIfAbsent(piece.namespace(), name -> new ArrayList<>())
                        .add(piece));
        Map<Namespace, List<Piece>> whole = new LinkedHashMap<>();
        for (PlannedCollection collection : plan.collections()) {
            if (!lost.contains(collection.namespace().toString())) {
                whole.put(collection.namespace(), requireBegun(collection, pieces));
            }
        }
        return whole;
    }

    /** Every task has its result; the first range of a collection must have left a definition, and documents if any. */
    private static List<Piece> requireBegun(PlannedCollection collection, Map<Namespace, List<Piece>> pieces) {
        List<Piece> found = pieces.getOrDefault(collection.namespace(), List.of());
        boolean defined = has(found, ObjectKind.METADATA);
        boolean documents = collection.ranges() == 0 || has(found, ObjectKind.DOCUMENTS);
        if (!defined || !documents) {
            throw new BackupIncompleteException(
                    "Of collection %s no worker wrote the %s"
                            .formatted(collection.namespace(), defined ? "documents" : "definition"),
                    "Nothing was committed; start the backup again");
        }
        return found;
    }

    private static boolean has(List<Piece> pieces, ObjectKind kind) {
        return pieces.stream().anyMatch(piece -> piece.object().object().kind() == kind);
    }

    /** What all workers saw the same way; else the weakest that there is. */
    private static Consistency consistency(WorkPlan plan, Results results) {
        List<Consistency> seen = results.done().stream()
                .map(TaskResult::consistency)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean one =
                seen.size() == 1 && plan.clusterTime().equals(seen.getFirst().clusterTime());
        return one ? seen.getFirst() : Consistency.perCollection();
    }
}
