package dev.nightkeep.compare;

import dev.nightkeep.bson.DocumentsById;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.DocumentTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.bson.RawBsonDocument;

/** Finds counterparts by looking up their ids in a database. */
final class LookedUpCounterparts implements Counterparts {
    private static final int MOST_DOCUMENTS = 1000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final DocumentTarget target;

    LookedUpCounterparts(DocumentTarget target) {
        this.target = target;
    }

    @Override
    public void find(KeptDocuments kept, BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs) {
        kept.collections()
                .forEach((collection, documents) -> find(collection.dataNamespace(), documents.values(), pairs));
    }

    private void find(
            Namespace namespace,
            Collection<KeptDocuments.Kept> documents,
            BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs) {
        List<KeptDocuments.Kept> batch = new ArrayList<>();
        int bytes = 0;
        for (KeptDocuments.Kept document : documents) {
            int length = RawFields.span(document.document()).length();
            if (!batch.isEmpty() && (batch.size() == MOST_DOCUMENTS || bytes + length > MOST_BYTES)) {
                lookUp(namespace, batch, pairs);
                batch.clear();
                bytes = 0;
            }
            batch.add(document);
            bytes += length;
        }
        if (!batch.isEmpty()) {
            lookUp(namespace, batch, pairs);
        }
    }

    private void lookUp(
            Namespace namespace,
            List<KeptDocuments.Kept> batch,
            BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs) {
        DocumentsById live = new DocumentsById(target.fetch(
                namespace, batch.stream().map(KeptDocuments.Kept::id).toList()));
        batch.forEach(kept -> live.find(kept.id()).ifPresent(found -> pairs.accept(kept, found)));
    }
}
