package dev.nightkeep.scan;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the documents that a scan found are brought back.
 *
 * @param copies      empty for the usual ones: those that the live database lacks, where one was scanned, else the newest;
 *                    all of a source where one is named
 * @param sources     by number; empty for all
 * @param collections by name, with or without the database; empty for all
 * @param into        the collection that they go to, where not to their own
 */
public record RecoverySelection(
        Optional<Copies> copies, Set<Integer> sources, Set<String> collections, Optional<Namespace> into) {
    private static final String SOURCE = "source=";
    private static final String COLLECTION = "collection=";
    private static final String WAYS = "Say lacking, newest, every, source=<number> or collection=<name>";

    /** Which copies. */
    public enum Copies {
        /** The newest copies of documents that the live database does not have. */
        LACKING,
        /** Those, and the newest copies of documents of which the live database has an older one. */
        NEWEST,
        /** The newest copy of every document in each source, whatever the live database has. */
        EVERY
    }

    public RecoverySelection {
        sources = Set.copyOf(sources);
        collections = Set.copyOf(collections);
    }

    /**
     * Reads it from words such as {@code newest} and {@code source=3}.
     *
     * @throws ConfigurationException when a word is none of those, two contradict each other, or all of it would go to what
     *     belongs to the server
     */
    public static RecoverySelection of(List<String> words, Optional<Namespace> into) {
        into.filter(Namespace::isReserved).ifPresent(RecoverySelection::refuse);
        Set<Copies> copies = new TreeSet<>();
        Set<Integer> sources = new TreeSet<>();
        Set<String> collections = new TreeSet<>();
        for (String word : words) {
            if (word.startsWith(SOURCE)) {
                sources.add(number(word));
            } else if (word.startsWith(COLLECTION)) {
                collections.add(word.substring(COLLECTION.length()));
            } else {
                copies.add(copies(word));
            }
        }
        if (copies.size() > 1) {
            throw new ConfigurationException("--select was given both %s".formatted(copies), "Say one of them");
        }
        return new RecoverySelection(copies.stream().findFirst(), sources, collections, into);
    }

    private static void refuse(Namespace reserved) {
        throw new ConfigurationException(
                "%s belongs to the server".formatted(reserved),
                "Give another collection, not in admin, local or config and not beginning with 'system.'");
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word.substring(SOURCE.length()));
        } catch (NumberFormatException e) {
            throw unknown(word, e);
        }
    }

    private static Copies copies(String word) {
        try {
            return Copies.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unknown(word, e);
        }
    }

    private static ConfigurationException unknown(String word, IllegalArgumentException cause) {
        return new ConfigurationException("--select does not know '%s'".formatted(word), WAYS, cause);
    }

    /** The same text for the same selection. */
    String text() {
        return "%s|%s|%s|%s".formatted(copies, new TreeSet<>(sources), new TreeSet<>(collections), into);
    }

    Copies copies(ScanReport report) {
        Copies usual = report.settings().liveDatabase().isPresent() ? Copies.LACKING : Copies.NEWEST;
        return copies.orElse(sources.isEmpty() ? usual : Copies.EVERY);
    }

    boolean includes(SourceReport source) {
        return sources.isEmpty() || sources.contains(source.number());
    }

    boolean includesCollection(String name) {
        return collections.isEmpty()
                || collections.contains(name)
                || collections.contains(name.substring(name.indexOf('.') + 1));
    }
}
