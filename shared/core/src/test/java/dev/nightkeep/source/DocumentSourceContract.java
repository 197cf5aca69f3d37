package dev.nightkeep.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.error.SourceChangedException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentSource} holds. Collections of 100 documents and more are to be split by the one under test. */
public abstract class DocumentSourceContract {
    /** The source under test; the same one during a test. */
    protected abstract DocumentSource source();

    /** A database that nobody else uses; seeds go there. */
    protected abstract String database();

    /**
     * Creates the collection and fills it with the documents, in this order.
     *
     * @param indexes beside that of {@code _id}
     */
    protected abstract void seed(Namespace namespace, String options, String indexes, List<RawBsonDocument> documents);

    protected abstract void drop(Namespace namespace);

    protected abstract Set<ServerFeature> features();

    /** Asserts that the server lacks it; called instead of a test that needs it. */
    protected abstract void assertGap(ServerFeature feature);

    /** Those of {@link SampleDocuments#ofEveryKind()} that the server keeps as they are. */
    protected abstract Map<String, RawBsonDocument> keptDocuments();

    private Namespace namespace(String collection) {
        return new Namespace(database(), collection);
    }

    private void seed(String collection, List<RawBsonDocument> documents) {
        seed(namespace(collection), "{}", "[]", documents);
    }

    private Inventory inventory() {
        return source().inventory(new NamespaceSelection(Set.of(database()), List.of(), List.of()));
    }

    private CollectionDescription described(String collection) {
        return inventory().collections().stream()
                .filter(each -> each.namespace().equals(namespace(collection)))
                .findAny()
                .orElseThrow();
    }

    private static List<RawBsonDocument> read(SourceView view, Partition partition) {
        List<RawBsonDocument> documents = Collections.synchronizedList(new ArrayList<>());
        view.read(
                partition,
                (buffer, offset, length) -> documents.add(
                        new RawBsonDocument(java.util.Arrays.copyOfRange(buffer, offset, offset + length))));
        return documents;
    }

    private List<RawBsonDocument> readWhole(String collection) {
        try (SourceView view = source().openView()) {
            return read(view, Partition.whole(described(collection)));
        }
    }

    @Test
    void describe_always_namesServerVersionAndTopology() {
        SourceDescription description = source().describe();
        assertThat(description.server()).contains(description.version());
        assertThat(description.version()).matches("\\d+\\..*");
        assertThat(description.topology()).isIn("standalone", "replica set", "sharded cluster", "unknown");
    }

    @Test
    void inventory_severalCollections_areInNamespaceOrder() {
        for (String collection : List.of("b", "a.x", "a", "Z", "odd name %")) {
            seed(collection, SampleDocuments.numbered(1));
        }
        assertThat(inventory().collections())
                .extracting(each -> each.namespace().collection())
                .containsExactly("Z", "a", "a.x", "b", "odd name %");
        assertThat(inventory().collections()).allMatch(each -> each.type() == CollectionType.COLLECTION);
        assertThat(inventory().missing()).isEmpty();
    }

    @Test
    void inventory_withPatterns_holdsWhatTheySelect() {
        List.of("entries", "entries.old", "food").forEach(each -> seed(each, SampleDocuments.numbered(1)));
        NamespaceSelection selection =
                new NamespaceSelection(Set.of(database()), List.of("entries*"), List.of(database() + ".*.old"));
        assertThat(source().inventory(selection).collections())
                .extracting(CollectionDescription::namespace)
                .containsExactly(namespace("entries"));
    }

    @Test
    void inventory_ofEverything_holdsTheDatabase() {
        seed("a", SampleDocuments.numbered(1));
        assertThat(source().inventory(NamespaceSelection.everything()).collections())
                .extracting(CollectionDescription::namespace)
                .contains(namespace("a"))
                .noneMatch(each -> each.collection().startsWith("system."))
                .noneMatch(each -> Set.of("local", "config").contains(each.database()));
    }

    @Test
    void inventory_databaseThatIsNotThere_isMissing() {
        NamespaceSelection selection = new NamespaceSelection(Set.of(database() + "_x"), List.of(), List.of());
        assertThat(source().inventory(selection).missing()).singleElement().satisfies(missing -> {
            assertThat(missing.namespace()).isEqualTo(database() + "_x");
            assertThat(missing.code()).isEqualTo("empty-source");
        });
    }

    @Test
    void inventory_estimates_countWhatIsThere() {
        seed("a", SampleDocuments.numbered(30));
        assertThat(inventory().estimatedDocuments()).hasValue(30);
        assertThat(inventory().estimatedBytes().orElseThrow()).isPositive();
    }

    @Test
    void read_documentsOfEveryType_areTheBytesThatWereWritten() {
        List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
        seed("types", documents);
        assertThat(SampleDocuments.hex(readWhole("types")))
                .containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(documents));
    }

    @Test
    void read_idsOfManyTypes_areInTheOrderOfIds() {
        Map<String, RawBsonDocument> documents = new LinkedHashMap<>(keptDocuments());
        // Servers exist that give NaN no fixed place.
        documents.remove("_id not-a-number");
        List<RawBsonDocument> shuffled = new ArrayList<>(documents.values());
        Collections.shuffle(shuffled, new java.util.Random(1));
        seed("order", shuffled);
        assertThat(readWhole("order")).extracting(SampleDocuments::id).isSortedAccordingTo(new BsonOrder());
    }

    @Test
    void read_emptyCollection_deliversNothing() {
        seed("empty", List.of());
        assertThat(readWhole("empty")).isEmpty();
    }

    @Test
    void read_consumerThrows_endsAndReachesTheCaller() {
        seed("a", SampleDocuments.numbered(10));
        IllegalStateException full = new IllegalStateException("full");
        List<Integer> seen = new ArrayList<>();
        try (SourceView view = source().openView()) {
            assertThatThrownBy(() -> view.read(Partition.whole(described("a")), (buffer, offset, length) -> {
                        seen.add(length);
                        throw full;
                    }))
                    .isSameAs(full);
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void read_collectionDroppedBefore_isSourceChanged() {
        seed("a", SampleDocuments.numbered(10));
        CollectionDescription described = described("a");
        drop(namespace("a"));
        try (SourceView view = source().openView()) {
            assertThatExceptionOfType(SourceChangedException.class)
                    .isThrownBy(() -> read(view, Partition.whole(described)))
                    .withMessageContaining(database() + ".a");
        }
    }

    @Test
    void read_collectionDroppedMeanwhile_isSourceChanged() {
        seed("a", SampleDocuments.numbered(10));
        CollectionDescription described = described("a");
        try (SourceView view = source().openView()) {
            assertThatExceptionOfType(SourceChangedException.class)
                    .isThrownBy(() ->
                            view.read(Partition.whole(described), (buffer, offset, length) -> drop(namespace("a"))));
        }
    }

    @Test
    void read_byManyThreads_deliversTheSameToEach() {
        seed("a", SampleDocuments.numbered(200));
        Partition whole = Partition.whole(described("a"));
        List<String> expected = SampleDocuments.hex(SampleDocuments.numbered(200));
        try (SourceView view = source().openView()) {
            assertThat(IntStream.range(0, 8)
                            .parallel()
                            .mapToObj(each -> SampleDocuments.hex(read(view, whole)))
                            .toList())
                    .allMatch(expected::equals);
        }
    }

    @Test
    void split_largeCollection_isDisjointAndComplete() {
        List<RawBsonDocument> documents = new ArrayList<>(SampleDocuments.numbered(300));
        documents.addAll(keptDocuments().values());
        seed("large", documents);
        try (SourceView view = source().openView()) {
            List<Partition> partitions = view.split(described("large"), 4);
            assertThat(partitions).hasSizeBetween(1, 5);
            assertThat(partitions)
                    .extracting(Partition::ordinal)
                    .containsExactlyElementsOf(
                            IntStream.range(0, partitions.size()).boxed().toList());
            Stream<RawBsonDocument> read = partitions.stream().flatMap(each -> read(view, each).stream());
            assertThat(SampleDocuments.hex(read.toList()))
                    .containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(documents));
        }
    }

    @Test
    void split_intoHundreds_isDisjointAndComplete() {
        List<RawBsonDocument> documents = new ArrayList<>(SampleDocuments.numbered(1_000));
        documents.addAll(keptDocuments().values());
        seed("large", documents);
        try (SourceView view = source().openView()) {
            Stream<RawBsonDocument> read =
                    view.split(described("large"), 300).stream().flatMap(each -> read(view, each).stream());
            assertThat(SampleDocuments.hex(read.toList()))
                    .containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(documents));
        }
    }

    @Test
    void read_enoughAtOnce_partitionsOfWhatIsLeftGiveEveryDocumentOnce() {
        List<RawBsonDocument> documents = new ArrayList<>(SampleDocuments.numbered(1_000));
        documents.addAll(keptDocuments().values());
        seed("large", documents);
        try (SourceView view = source().openView()) {
            List<RawBsonDocument> read = new ArrayList<>();
            for (Partition partition : view.split(described("large"), 3)) {
                readOnAndOn(view, partition, read);
            }
            assertThat(SampleDocuments.hex(read)).containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(documents));
        }
    }

    private static void readOnAndOn(SourceView view, Partition partition, List<RawBsonDocument> read) {
        Optional<Partition> rest = Optional.of(partition);
        while (rest.isPresent()) {
            int before = read.size();
            rest = view.read(rest.get(), collecting(read), () -> true);
            assertThat(rest.isEmpty() || read.size() > before).isTrue();
        }
    }

    private static DocumentConsumer collecting(List<RawBsonDocument> read) {
        return (buffer, offset, length) ->
                read.add(new RawBsonDocument(java.util.Arrays.copyOfRange(buffer, offset, offset + length)));
    }

    @Test
    void openView_pinned_readsTheSame() {
        seed("a", SampleDocuments.numbered(300));
        try (SourceView first = source().openView()) {
            Optional<String> moment = first.pin(described("a"));
            try (SourceView second = source().openView(moment)) {
                assertThat(SampleDocuments.hex(read(second, Partition.whole(described("a")))))
                        .isEqualTo(SampleDocuments.hex(SampleDocuments.numbered(300)));
                assertThat(second.consistency().clusterTime()).isEqualTo(moment);
            }
        }
    }

    @Test
    void estimatedBytes_ofACollection_areAboutWhatItHas() {
        seed("a", SampleDocuments.numbered(300));
        try (SourceView view = source().openView()) {
            assertThat(view.estimatedBytes(described("a")).orElseThrow()).isPositive();
        }
    }

    @Test
    void split_smallCollectionOrOneWanted_isOnePartition() {
        seed("small", SampleDocuments.numbered(10));
        seed("large", SampleDocuments.numbered(300));
        try (SourceView view = source().openView()) {
            assertThat(view.split(described("small"), 8)).containsExactly(Partition.whole(described("small")));
            assertThat(view.split(described("large"), 1)).containsExactly(Partition.whole(described("large")));
        }
    }

    @Test
    void indexes_ofACollection_areListedWithThatOfId() {
        seed(
                namespace("a"),
                "{}",
                "[{'key': {'b': -1, 'a': 1}, 'name': 'b_a'}, {'key': {'u': 1}, 'name': 'u', 'unique': true}]",
                SampleDocuments.numbered(1));
        try (SourceView view = source().openView()) {
            List<BsonDocument> indexes = view.indexes(described("a"));
            assertThat(indexes)
                    .extracting(index -> index.getString("name").getValue())
                    .containsExactlyInAnyOrder("_id_", "b_a", "u");
            assertThat(indexes).filteredOn(index -> index.containsKey("unique")).hasSize(1);
        }
    }

    @Test
    void consistency_afterReading_isSaid() {
        seed("a", SampleDocuments.numbered(10));
        try (SourceView view = source().openView()) {
            read(view, Partition.whole(described("a")));
            assertThat(view.consistency().kind()).isIn(Consistency.Kind.SNAPSHOT, Consistency.Kind.PER_COLLECTION);
        }
    }

    @Test
    void read_cappedCollection_isInInsertionOrderAndOnePartition() {
        if (!features().contains(ServerFeature.CAPPED)) {
            assertGap(ServerFeature.CAPPED);
            return;
        }
        List<RawBsonDocument> backwards = SampleDocuments.numbered(300).reversed();
        seed(namespace("log"), "{'capped': true, 'size': 1048576}", "[]", backwards);
        assertThat(described("log").capped()).isTrue();
        assertThat(SampleDocuments.hex(readWhole("log"))).isEqualTo(SampleDocuments.hex(backwards));
        try (SourceView view = source().openView()) {
            assertThat(view.split(described("log"), 4)).hasSize(1);
            List<RawBsonDocument> read = new ArrayList<>();
            assertThat(view.read(Partition.whole(described("log")), collecting(read), () -> true))
                    .isEmpty();
            assertThat(read).hasSize(300);
        }
    }

    @Test
    void inventory_view_hasADefinitionAndNoIndexes() {
        if (!features().contains(ServerFeature.VIEWS)) {
            assertGap(ServerFeature.VIEWS);
            return;
        }
        seed("base", SampleDocuments.numbered(1));
        seed(namespace("view"), "{'viewOn': 'base', 'pipeline': [{'$match': {'a': 1}}]}", "[]", List.of());
        CollectionDescription view = described("view");
        assertThat(view.type()).isEqualTo(CollectionType.VIEW);
        assertThat(view.options()).containsEntry("viewOn", new org.bson.BsonString("base"));
        try (SourceView opened = source().openView()) {
            assertThat(opened.indexes(view)).isEmpty();
        }
    }
}
