package dev.nightkeep.scan;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.salvage.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Tells which collection documents are of: by what the file says of them, by the member of the JSON that holds them, by
 * the name of the file, by the one collection that was asked for, by their fields. Thread-safe.
 */
final class CollectionNames {
    /** Members that say nothing about what they hold. */
    private static final Set<String> GENERAL = Set.of(
            "documents",
            "docs",
            "data",
            "items",
            "records",
            "results",
            "rows",
            "entries",
            "values",
            "list",
            "collections",
            "content",
            "payload",
            "export",
            "backup");

    /** Files that say nothing about what they hold. */
    private static final Pattern GENERAL_FILE =
            Pattern.compile("(backup|export|dump|data|kb_populated|recovery_report|scan-report|documents|all)s?");

    /** Dates, times and counters at the end of a name, and what people call copies. */
    private static final Pattern ENDING =
            Pattern.compile("[-_. ](\\d[\\dTZ:.-]*|backup|export|dump|copy|old|new|final)$");

    private static final String UNKNOWN = "unknown";

    private final List<Namespace> live;
    private final Optional<String> standard;
    private final Map<String, FoundCollection> byName = new HashMap<>();

    /**
     * Knows the collections of a live database.
     *
     * @param standard what documents are of where nothing says it
     */
    CollectionNames(List<Namespace> live, Optional<String> standard) {
        this.live = List.copyOf(live);
        this.standard = standard;
    }

    synchronized FoundCollection ofLive(Namespace namespace) {
        return byName.computeIfAbsent(
                namespace.toString(), name -> new FoundCollection(byName.size(), name, Optional.of(namespace)));
    }

    /**
     * The collection of what stands at an origin of a file of that path.
     *
     * @param alike the live collection whose documents look the same, asked where nothing else tells
     */
    synchronized FoundCollection of(String file, Origin origin, Supplier<Optional<FoundCollection>> alike) {
        Optional<String> said = said(origin).or(() -> byFile(file)).or(() -> standard);
        return said.map(name -> named(name, origin)).or(alike).orElseGet(() -> named(UNKNOWN, origin));
    }

    private FoundCollection named(String name, Origin origin) {
        Optional<Namespace> found = origin.database()
                .map(database -> exactly(database + "." + name))
                .orElseGet(() -> byMeaning(name));
        String full = found.map(Namespace::toString)
                .orElseGet(() ->
                        origin.database().map(database -> database + "." + name).orElse(name));
        return byName.computeIfAbsent(full, key -> new FoundCollection(byName.size(), key, found));
    }

    private static Optional<String> said(Origin origin) {
        for (int i = origin.names().size() - 1; i >= 0; i--) {
            String name = origin.names().get(i);
            if (origin.database().isPresent() || !GENERAL.contains(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byFile(String file) {
        String stem = FileNames.stem(FileNames.last(file));
        String plain = ENDING.matcher(stem).replaceAll("");
        while (!plain.equals(stem)) {
            stem = plain;
            plain = ENDING.matcher(stem).replaceAll("");
        }
        boolean general = GENERAL_FILE.matcher(plain.toLowerCase(Locale.ROOT)).matches();
        return general || plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    private Optional<Namespace> exactly(String name) {
        return only(namespace -> namespace.toString().equals(name));
    }

    /** By the whole name, by the collection's name, and by that in the singular or the plural. */
    private Optional<Namespace> byMeaning(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return exactly(name)
                .or(() -> only(namespace -> namespace.collection().equals(name)))
                .or(() -> only(namespace -> alike(namespace.collection().toLowerCase(Locale.ROOT), plain)));
    }

    private static boolean alike(String first, String second) {
        return first.equals(second) || (first + "s").equals(second) || first.equals(second + "s");
    }

    private Optional<Namespace> only(Predicate<Namespace> meant) {
        List<Namespace> found = live.stream().filter(meant).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** All that were met, by number. */
    synchronized List<FoundCollection> all() {
        List<FoundCollection> all = new ArrayList<>(byName.values());
        all.sort(java.util.Comparator.comparingInt(FoundCollection::number));
        return all;
    }
}
