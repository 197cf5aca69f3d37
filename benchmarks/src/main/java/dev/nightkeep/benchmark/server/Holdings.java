package dev.nightkeep.benchmark.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What a server has: collections to replay, and counts of what it was given. Thread-safe. */
final class Holdings {
    private final Map<String, ReplayedCollection> replayed;
    private final Map<String, ReplayedCollection> expected;
    private final Map<String, LongAdder> written = new ConcurrentHashMap<>();

    Holdings(List<ReplayedCollection> replayed, List<ReplayedCollection> expected) {
        this.replayed = byNamespace(replayed);
        this.expected = byNamespace(expected);
    }

    private static Map<String, ReplayedCollection> byNamespace(List<ReplayedCollection> collections) {
        return collections.stream()
                .collect(Collectors.toMap(
                        ReplayedCollection::namespace, each -> each, (one, other) -> other, LinkedHashMap::new));
    }

    /** What is found by id: what was there, and what was written if it was expected. */
    Optional<ReplayedCollection> found(String namespace) {
        return replayed(namespace)
                .or(() -> Optional.ofNullable(expected.get(namespace)).filter(each -> documents(namespace) > 0));
    }

    Optional<ReplayedCollection> replayed(String namespace) {
        return Optional.ofNullable(replayed.get(namespace));
    }

    List<String> databases() {
        TreeSet<String> names = new TreeSet<>();
        replayed.values().forEach(collection -> names.add(collection.database()));
        written.keySet().forEach(namespace -> names.add(namespace.substring(0, namespace.indexOf('.'))));
        return List.copyOf(names);
    }

    /** Names without the database, in the order of their making. */
    List<String> collections(String database) {
        String prefix = database + ".";
        return java.util.stream.Stream.concat(replayed.keySet().stream(), written.keySet().stream())
                .filter(namespace -> namespace.startsWith(prefix))
                .map(namespace -> namespace.substring(prefix.length()))
                .distinct()
                .toList();
    }

    boolean has(String namespace) {
        return replayed.containsKey(namespace) || written.containsKey(namespace);
    }

    void create(String namespace) {
        written.computeIfAbsent(namespace, name -> new LongAdder());
    }

    void write(String namespace, long documents) {
        written.computeIfAbsent(namespace, name -> new LongAdder()).add(documents);
    }

    void drop(String namespace) {
        written.remove(namespace);
    }

    long documents(String namespace) {
        LongAdder added = written.get(namespace);
        return replayed(namespace).map(ReplayedCollection::documents).orElse(0L) + (added == null ? 0 : added.sum());
    }

    long bytes(String namespace) {
        return replayed(namespace).map(ReplayedCollection::bytes).orElse(0L);
    }

    /** Documents that were written since the start, to whatever collection that was not dropped. */
    long written() {
        return written.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
