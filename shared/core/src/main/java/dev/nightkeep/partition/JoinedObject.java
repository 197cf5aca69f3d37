package dev.nightkeep.partition;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pieces in the order of what they are pieces of, and the entry of the object that they make up. */
record JoinedObject(List<Piece> pieces, IndexedObject object) {
    private static final Comparator<Piece> ORDER =
            Comparator.comparingInt(Piece::ordinal).thenComparingInt(Piece::sequence);

    JoinedObject {
        pieces = List.copyOf(pieces);
    }

    /** Of all pieces of one object. */
    static JoinedObject of(List<Piece> pieces) {
        List<Piece> ordered = pieces.stream().sorted(ORDER).toList();
        return new JoinedObject(
                ordered, ordered.size() == 1 ? ordered.getFirst().object() : joined(ordered));
    }

    private static IndexedObject joined(List<Piece> pieces) {
        List<PartRecord> parts = new ArrayList<>();
        long offset = 0;
        for (Piece piece : pieces) {
            for (PartRecord part : piece.object().parts()) {
                parts.add(moved(part, offset));
            }
            offset += piece.object().object().bytes();
        }
        ObjectRecord first = pieces.getFirst().object().object();
        return new IndexedObject(sum(first, parts, offset), parts);
    }

    private static PartRecord moved(PartRecord part, long by) {
        return new PartRecord(
                part.offset() + by,
                part.bytes(),
                part.rawBytes(),
                part.documents(),
                part.firstId(),
                part.lastId(),
                part.sha256());
    }

    private static ObjectRecord sum(ObjectRecord first, List<PartRecord> parts, long bytes) {
        return new ObjectRecord(
                first.key(),
                first.kind(),
                first.namespace(),
                bytes,
                Optional.empty(),
                parts.size(),
                parts.stream().mapToLong(PartRecord::documents).sum(),
                parts.stream().mapToLong(PartRecord::rawBytes).sum(),
                Optional.empty());
    }
}
