package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DescendingNamesTest {
    private final InMemoryStore memory = new InMemoryStore();
    private final FailingStore store = new FailingStore(memory);

    private DescendingNames names(String beginning) {
        return new DescendingNames(store, "a/", beginning, text -> "0123456789");
    }

    private void put(String key) {
        memory.write(ObjectKey.of(key), new byte[0], Precondition.none());
    }

    @Test
    void names_onePage_areReversedByOneListing() {
        List.of("a/1", "a/2/x", "a/2/y", "a/3", "b/1").forEach(this::put);
        List<String> found = new ArrayList<>();
        names("").forEachRemaining(found::add);
        assertThat(found).containsExactly("3", "2/", "1");
        assertThat(store.operations()).isEqualTo(1);
    }

    @Test
    void names_manyPages_areAllThereLastFirst() {
        List<String> expected =
                IntStream.range(0, 5_500).mapToObj("%06d"::formatted).toList();
        expected.forEach(name -> put("a/" + name));
        List<String> found = new ArrayList<>();
        names("").forEachRemaining(found::add);
        assertThat(found.reversed()).isEqualTo(expected);
    }

    @Test
    void names_beginning_leavesTheRestUnread() {
        IntStream.range(0, 5_500).forEach(i -> put("a/%06d".formatted(i)));
        DescendingNames names = names("0053");
        assertThat(names.next()).isEqualTo("005399");
        assertThat(store.operations()).isEqualTo(1);
    }

    @Test
    void names_none_areAtTheirEnd() {
        DescendingNames names = names("");
        assertThat(names.hasNext()).isFalse();
        assertThatThrownBy(names::next).isInstanceOf(NoSuchElementException.class);
    }
}
