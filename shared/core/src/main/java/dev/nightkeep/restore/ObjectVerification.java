package dev.nightkeep.restore;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.progress.Cancellation;
import java.io.OutputStream;
import java.util.List;

/** Reads stored objects and adds what does not hold to a tally. Safe for use by many threads. */
final class ObjectVerification implements AutoCloseable {
    private final StoredBackup backup;
    private final VerificationTally tally;
    private final Cancellation cancellation;
    private final DecoderPool decoders;

    ObjectVerification(StoredBackup backup, VerificationTally tally, Cancellation cancellation) {
        this.backup = backup;
        this.tally = tally;
        this.cancellation = cancellation;
        this.decoders = new DecoderPool(backup.manifest().compression());
    }

    /** Verifies the whole object, or the chosen parts where the bytes of one part can be had alone. */
    void verify(IndexedObject object, List<Boolean> chosen) {
        try {
            if (chosen.stream().allMatch(Boolean::booleanValue)) {
                verifyWhole(object);
            } else if (!backup.keys().seals()) {
                verifyParts(object, chosen);
            } else if (chosen.contains(true)) {
                verifyWhole(object);
            }
        } catch (NightkeepException e) {
            tally.addDamage(e);
        }
    }

    /** Verifies a range of the object's parts. */
    void verify(IndexedObject object, PartRange range) {
        List<PartRecord> parts = object.parts();
        try {
            if (range.whole()) {
                verifyWhole(object);
            } else {
                parts.subList(range.first(), range.until()).forEach(part -> verify(object, backup.part(object, part)));
            }
        } catch (NightkeepException e) {
            tally.addDamage(e);
        }
    }

    private void verifyWhole(IndexedObject object) {
        try (StoredParts parts = backup.parts(object)) {
            for (var next = parts.next(); next.isPresent(); next = parts.next()) {
                verify(object, next.get());
            }
        }
    }

    private void verifyParts(IndexedObject object, List<Boolean> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i)) {
                verify(object, backup.part(object, object.parts().get(i)));
            }
        }
    }

    private void verify(IndexedObject object, StoredPart part) {
        cancellation.check();
        if (object.object().kind() == ObjectKind.DOCUMENTS) {
            decoders.documents(part);
        } else {
            decoders.content(part, OutputStream.nullOutputStream());
        }
        tally.addPart(object.object().namespace().orElse(object.object().key()), part.record());
    }

    @Override
    public void close() {
        decoders.close();
    }
}
