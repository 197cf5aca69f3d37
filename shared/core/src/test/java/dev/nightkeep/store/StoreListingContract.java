package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store holds when it is listed. */
abstract class StoreListingContract extends StoreConditionContract {
    /** In the order of their UTF-8 bytes, which is neither that of folders nor that of Java's characters. */
    private static final List<String> NASTY = List.of(
            "%2A",
            "+",
            "a b",
            "a&b<c>\"d'e",
            "a+b",
            "a-b/x",
            "a.b",
            "a/b/c",
            "a/x",
            "a0",
            "a:b=c,d;e@f",
            "ab/x",
            "größe/ö",
            "~",
            "日本/語",
            "\uff5e",
            "\ud83d\ude00");

    @Test
    protected void list_nastyNames_comeInTheOrderOfTheirBytes() throws InterruptedException, ExecutionException {
        putAll(NASTY);
        assertThat(listed(Listing.objects(""))).isEqualTo(NASTY);
        assertThat(store.list(Listing.objects("")).objects())
                .extracting(object -> object.key().value())
                .isEqualTo(NASTY);
        assertThat(NASTY).allSatisfy(key -> assertThat(text(ObjectKey.of(key))).isEqualTo(key));
    }

    @Test
    protected void list_nastyFolders_comeInTheOrderOfTheirBytes() throws InterruptedException, ExecutionException {
        putAll(NASTY);
        List<String> expected = NASTY.stream()
                .map(key -> key.replaceFirst("/.*", "/"))
                .distinct()
                .toList();
        for (int limit : new int[] {1, 2, 3, 1000}) {
            assertThat(listed(Listing.folders("").limitedTo(limit))).isEqualTo(expected);
        }
        assertThat(store.list(Listing.folders("")).folders()).containsExactly("a-b/", "a/", "ab/", "größe/", "日本/");
    }

    @Test
    protected void list_describesObjectsAsFindDoes() {
        put("a/1", "one");
        store.write(ObjectKey.of("a/2"), new byte[100_000], Precondition.none());
        assertThat(store.list(Listing.objects("a/")).objects()).hasSize(2).allSatisfy(object -> {
            StoredObject found = store.find(object.key()).orElseThrow();
            assertThat(object.bytes()).isEqualTo(found.bytes());
            assertThat(object.version()).isEqualTo(found.version());
        });
    }

    @Test
    protected void list_prefix_mayEndInsideASegment() throws InterruptedException, ExecutionException {
        putAll(List.of("ab/c/1", "ab/c/2", "ab/cd", "ab/d", "abc", "b"));
        assertThat(listed(Listing.objects("ab/c"))).containsExactly("ab/c/1", "ab/c/2", "ab/cd");
        assertThat(listed(Listing.objects("ab/c/"))).containsExactly("ab/c/1", "ab/c/2");
        assertThat(listed(Listing.objects("ab/c/2"))).containsExactly("ab/c/2");
        assertThat(listed(Listing.objects("ab"))).containsExactly("ab/c/1", "ab/c/2", "ab/cd", "ab/d", "abc");
        assertThat(listed(Listing.objects("ab/c/2/"))).isEmpty();
        assertThat(listed(Listing.objects("x"))).isEmpty();
        assertThat(listed(Listing.objects("x/y/z"))).isEmpty();
    }

    @Test
    protected void list_folders_foldsAtTheNextSlash() throws InterruptedException, ExecutionException {
        putAll(List.of("ab/c/1", "ab/c/2/3", "ab/cd", "abc", "b/1"));
        assertThat(listed(Listing.folders(""))).containsExactly("ab/", "abc", "b/");
        assertThat(listed(Listing.folders("ab"))).containsExactly("ab/", "abc");
        assertThat(listed(Listing.folders("ab/"))).containsExactly("ab/c/", "ab/cd");
        assertThat(listed(Listing.folders("ab/c"))).containsExactly("ab/c/", "ab/cd");
        assertThat(listed(Listing.folders("ab/c/"))).containsExactly("ab/c/1", "ab/c/2/");
        assertThat(store.list(Listing.folders("")).folders()).containsExactly("ab/", "b/");
    }

    @Test
    protected void list_manyObjects_pagesWithoutLossOrDouble() throws InterruptedException, ExecutionException {
        List<String> keys = IntStream.range(0, manyObjects())
                .mapToObj(i -> "many/%02d/%04d".formatted(i / 50, i))
                .toList();
        putAll(keys);
        for (int limit : new int[] {2, 1000}) {
            assertThat(listed(Listing.objects("many/").limitedTo(limit))).isEqualTo(keys);
        }
        for (int limit : new int[] {1, 2, 1000}) {
            assertThat(listed(Listing.objects("many/0").limitedTo(limit))).hasSize(Math.min(manyObjects(), 500));
            assertThat(listed(Listing.folders("many/").limitedTo(limit))).hasSize((manyObjects() + 49) / 50);
        }
    }

    @Test
    protected void list_fullPage_saysWhetherMoreFollows() throws InterruptedException, ExecutionException {
        putAll(List.of("a/1", "a/2", "b/1"));
        assertThat(store.list(Listing.objects("").limitedTo(3)).next()).isEmpty();
        assertThat(store.list(Listing.folders("").limitedTo(2)).next()).isEmpty();
        ObjectPage first = store.list(Listing.folders("").limitedTo(1));
        assertThat(first.folders()).containsExactly("a/");
        assertThat(first.next()).isPresent();
    }

    @Test
    protected void list_changedBetweenPages_keepsWhatStayed() throws InterruptedException, ExecutionException {
        putAll(List.of("a", "c", "e", "g"));
        Listing listing = Listing.objects("").limitedTo(2);
        Optional<String> next = store.list(listing).next();
        store.delete(List.of(ObjectKey.of("c"), ObjectKey.of("e")));
        put("f", "f");
        List<String> rest = new ArrayList<>(items(store.list(listing.startingAt(next.orElseThrow()))));
        assertThat(rest).containsExactly("f", "g");
    }
}
