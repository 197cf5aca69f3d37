package dev.nightkeep.local.torture;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.local.history.Dice;
import dev.nightkeep.local.torture.fault.FaultKind;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is done to the objects of a backup, and can be undone.
 *
 * @param originals what stood under the keys that were touched
 */
record Damage(BackupStore store, FaultKind kind, Map<ObjectKey, byte[]> originals) {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final List<FaultKind> KINDS = List.of(
            FaultKind.OBJECT_FLIPPED,
            FaultKind.OBJECT_FLIPPED,
            FaultKind.OBJECT_TRUNCATED,
            FaultKind.OBJECT_REMOVED,
            FaultKind.OBJECTS_SWAPPED);

    /** Damages one or two objects of a backup. */
    static Damage random(Bucket bucket, BackupLayout layout, Dice dice) {
        List<ObjectKey> keys = bucket.objects(layout).stream()
                .filter(object -> object.bytes() > 0)
                .map(StoredObject::key)
                .toList();
        ObjectKey first = dice.oneOf(keys);
        FaultKind kind = first.equals(layout.manifest()) ? FaultKind.OBJECT_FLIPPED : dice.oneOf(KINDS);
        Damage damage = new Damage(bucket.store(), kind, new LinkedHashMap<>());
        damage.doTo(first, keys, dice);
        return damage;
    }

    private void doTo(ObjectKey key, List<ObjectKey> keys, Dice dice) {
        byte[] content = keep(key);
        switch (kind) {
            case OBJECT_FLIPPED -> write(key, flipped(content, dice));
            case OBJECT_TRUNCATED -> write(key, Arrays.copyOf(content, dice.whole(0, content.length - 1)));
            case OBJECT_REMOVED -> store.delete(List.of(key));
            default -> swap(key, content, keys, dice);
        }
    }

    private byte[] keep(ObjectKey key) {
        byte[] content = store.readAll(key, MOST_BYTES);
        originals.put(key, content);
        return content;
    }

    private void write(ObjectKey key, byte[] content) {
        store.write(key, content, Precondition.none());
    }

    private static byte[] flipped(byte[] content, Dice dice) {
        byte[] flipped = content.clone();
        flipped[dice.whole(0, content.length - 1)] ^= (byte) (1 << dice.whole(0, 7));
        return flipped;
    }

    /** With another object of the backup, but not with its manifest; flips a bit where there is no other of that kind. */
    private void swap(ObjectKey key, byte[] content, List<ObjectKey> keys, Dice dice) {
        Optional<ObjectKey> other = other(key, content, keys, dice);
        if (other.isPresent()) {
            byte[] theirs = keep(other.get());
            write(key, theirs);
            write(other.get(), content);
        } else {
            write(key, flipped(content, dice));
        }
    }

    private Optional<ObjectKey> other(ObjectKey key, byte[] content, List<ObjectKey> keys, Dice dice) {
        List<ObjectKey> others = new ArrayList<>(keys);
        others.removeIf(each -> each.equals(key)
                || each.name().equals(BackupLayout.MANIFEST)
                || Arrays.equals(store.readAll(each, MOST_BYTES), content));
        return others.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(others));
    }

    /** Puts everything back. */
    void undo() {
        originals.forEach(this::write);
    }

    /** What was touched. */
    String text() {
        return "%s: %s".formatted(kind.text(), originals.keySet());
    }
}
