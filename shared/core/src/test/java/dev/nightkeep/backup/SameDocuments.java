package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import dev.nightkeep.target.InMemoryTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.RawBsonDocument;

/** Whether what was restored is what was backed up, byte for byte. */
public final class SameDocuments {
    private SameDocuments() {}

    /** Holds every collection of the target against the source. */
    public static void assertSame(InMemorySource source, InMemoryTarget target) {
        List<CollectionDescription> collections =
                source.inventory(NamespaceSelection.everything()).collections();
        assertThat(target.collections())
                .extracting(CollectionDescription::namespace)
                .containsExactlyElementsOf(collections.stream()
                        .map(CollectionDescription::namespace)
                        .toList());
        try (SourceView view = source.openView()) {
            collections.forEach(collection -> assertSame(target, view, collection));
        }
    }

    private static void assertSame(InMemoryTarget target, SourceView view, CollectionDescription collection) {
        List<byte[]> read = new ArrayList<>();
        if (collection.hasDocuments()) {
            view.read(
                    Partition.whole(collection),
                    (buffer, offset, length) -> read.add(Arrays.copyOfRange(buffer, offset, offset + length)));
        }
        assertThat(bytes(target.documents(collection.namespace())))
                .as(collection.namespace().toString())
                .containsExactlyInAnyOrderElementsOf(
                        read.stream().map(Arrays::toString).toList());
        if (collection.hasDocuments()) {
            assertThat(target.indexes(collection.namespace())).hasSameSizeAs(view.indexes(collection));
        }
    }

    private static List<String> bytes(List<RawBsonDocument> documents) {
        return documents.stream().map(SameDocuments::bytes).toList();
    }

    private static String bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return Arrays.toString(bytes);
    }
}
