package dev.nightkeep.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands directly below a prefix, last name first. Stores list ascending only; so where a page does not hold all,
 * longer prefixes are listed, the last one first. Reads no more than what is asked for. Not thread-safe.
 */
public final class DescendingNames implements Iterator<String> {
    private final BackupStore store;
    private final String prefix;
    private final UnaryOperator<String> charactersAfter;
    private final Deque<String> beginnings = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    /**
     * @param beginning       what the wanted names begin with
     * @param charactersAfter told the beginning of a name, gives the characters that can follow, in ascending order.
     *     Names that have others may be missing
     */
    public DescendingNames(BackupStore store, String prefix, String beginning, UnaryOperator<String> charactersAfter) {
        this.store = store;
        this.prefix = prefix;
        this.charactersAfter = charactersAfter;
        beginnings.push(beginning);
    }

    @Override
    public boolean hasNext() {
        while (names.isEmpty() && !beginnings.isEmpty()) {
            open(beginnings.pop());
        }
        return !names.isEmpty();
    }

    /** The next name; that of a folder ends with {@code /}. */
    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return names.pop();
    }

    private void open(String beginning) {
        ObjectPage page = store.list(Listing.folders(prefix + beginning));
        if (page.next().isEmpty()) {
            sorted(page).forEach(names::push);
        } else {
            charactersAfter.apply(beginning).chars().forEach(c -> beginnings.push(beginning + (char) c));
        }
    }

    private List<String> sorted(ObjectPage page) {
        return Stream.concat(page.objects().stream().map(object -> object.key().value()), page.folders().stream())
                .sorted(KeyOrder.UTF_8)
                .map(key -> key.substring(prefix.length()))
                .toList();
    }
}
