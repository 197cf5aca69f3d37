package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.format.ObjectKind;
import dev.nightkeep.progress.Cancellation;
import java.io.IOException;
import java.io.InputStream;
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
                PartRecord part = object.parts().get(i);
                verify(object, new StoredPart(object.object().key(), part, ByteSpan.of(read(object, part))));
            }
        }
    }

    private byte[] read(IndexedObject object, PartRecord part) {
        try (InputStream in =
                backup.store().read(backup.layout().key(object.object().key()), part.offset())) {
            return in.readNBytes(Math.toIntExact(part.bytes()));
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "Reading the part at %d of %s broke off"
                            .formatted(part.offset(), object.object().key()),
                    "Try again",
                    e);
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
