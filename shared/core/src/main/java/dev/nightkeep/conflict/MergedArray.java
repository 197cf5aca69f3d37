package dev.nightkeep.conflict;

import dev.nightkeep.bson.BsonOrder;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.RawField;
import dev.nightkeep.bson.RawFields;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.bson.BsonValue;

/** An array under construction. Not thread-safe. */
final class MergedArray {
    private final ElementKey key;
    private final List<RawField> elements = new ArrayList<>();
    private final Map<BsonValue, Integer> byKey = new TreeMap<>(new BsonOrder());
    private final Map<Whole, Integer> byValue = new HashMap<>();

    MergedArray(ElementKey key) {
        this.key = key;
    }

    void addLive(RawField element) {
        byValue.putIfAbsent(Whole.of(element), elements.size());
        key.of(element).ifPresent(value -> byKey.putIfAbsent(value, elements.size()));
        elements.add(element);
    }

    /** Adds the element, or merges it into the one that it is. */
    void addBackup(RawField element, BinaryOperator<RawField> merge) {
        Integer same = key.of(element).map(byKey::get).orElseGet(() -> byValue.get(Whole.of(element)));
        if (same == null) {
            addLive(element);
        } else {
            elements.set(same, merge.apply(elements.get(same), element));
        }
    }

    /** The array, its elements numbered anew. */
    byte[] bytes() {
        List<RawField> numbered = new ArrayList<>(elements.size());
        for (RawField element : elements) {
            numbered.add(element.named(String.valueOf(numbered.size())));
        }
        return RawFields.document(numbered);
    }

    /** Type and bytes, compared by content. */
    private record Whole(byte type, ByteBuffer bytes) {
        static Whole of(RawField element) {
            ByteSpan value = element.value();
            return new Whole(element.type(), ByteBuffer.wrap(value.array(), value.offset(), value.length()));
        }
    }
}
