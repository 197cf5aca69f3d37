package dev.nightkeep.backup;

import dev.nightkeep.codec.EncodedPart;
import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.SealContext;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object under construction: parts are appended in the order in which their turns were taken, whichever worker is
 * ready first. Sealed, hashed and counted on the way. Thread-safe.
 */
final class ObjectAssembly implements AutoCloseable {
    private static final long LOOK_UP_MILLIS = 200;

    private final SealContext context;
    private final ObjectWriter writer;
    private final HashingSink stored;
    private final OutputStream sealed;
    private final boolean veiled;
    private final List<PartRecord> parts = new ArrayList<>();
    private final FirstFailure failure;
    private final OpenObjects open;
    private long turnsTaken;
    private long turn;
    private long offset;
    private boolean broken;

    ObjectAssembly(SealContext context, ObjectWriter writer, KeyRing keys, FirstFailure failure, OpenObjects open) {
        this.context = context;
        this.failure = failure;
        this.open = open;
        this.writer = writer;
        this.stored = new HashingSink(writer);
        this.sealed = keys.seal(stored, context);
        this.veiled = keys.seals();
        open.add(this);
    }

    /** The place of the next part. Whoever takes a turn must append or break. */
    synchronized long takeTurn() {
        return turnsTaken++;
    }

    /** Gives an object without any part an empty one: a 0-byte file is no compressed stream. */
    void requireOnePart(PartPipeline pipeline, String namespace) {
        if (!begun()) {
            pipeline.submit(pipeline.takeBlock(), namespace, PartShape.BSON, this);
        }
    }

    /** Whether a part was added, or will be. */
    synchronized boolean begun() {
        return turnsTaken > 0;
    }

    /** Waits for the turn and appends; returns false where the object was given up, for a reason kept elsewhere. */
    synchronized boolean append(long myTurn, EncodedPart part, PartFacts facts) throws InterruptedException {
        if (!awaitTurn(myTurn)) {
            return false;
        }
        write(part);
        parts.add(record(part, facts));
        offset += part.bytes().length();
        turn++;
        notifyAll();
        return true;
    }

    private PartRecord record(EncodedPart part, PartFacts facts) {
        PartRecord whole = new PartRecord(
                offset,
                part.bytes().length(),
                part.rawBytes(),
                facts.documents(),
                facts.firstId(),
                facts.lastId(),
                Optional.of(part.sha256()));
        return veiled ? whole.veiled() : whole;
    }

    private void write(EncodedPart part) {
        try {
            sealed.write(
                    part.bytes().array(), part.bytes().offset(), part.bytes().length());
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private boolean awaitTurn(long awaited) throws InterruptedException {
        while (turn != awaited && !broken && !failure.happened()) {
            wait(LOOK_UP_MILLIS);
        }
        return turn == awaited && !broken;
    }

    /** Frees everyone who waits for a turn that will not come. */
    synchronized void breakOff() {
        broken = true;
        notifyAll();
    }

    /** Waits for all turns taken, makes the object visible and says what it is made of; throws what kept it from that. */
    synchronized AssembledObject complete() throws InterruptedException {
        if (!awaitTurn(turnsTaken)) {
            failure.rethrow();
            throw new IllegalStateException(
                    "object %s was given up while it was completed".formatted(context.object()));
        }
        try {
            sealed.close();
        } catch (IOException e) {
            throw broken(e);
        }
        return new AssembledObject(completed().bytes(), Digest.of(stored.digest()), parts);
    }

    private StoredObject completed() {
        try {
            return writer.complete(Precondition.absent());
        } catch (PreconditionFailedException e) {
            throw new ConfigurationException(
                    "%s is in the backup's folder already".formatted(context.object()),
                    "Use --format json or another store where two names differ in upper and lower case alone, which"
                            + " this store takes for one; else find out who writes there",
                    e);
        }
    }

    private StoreUnavailableException broken(IOException cause) {
        return new StoreUnavailableException("Writing %s broke off".formatted(context.object()), "Try again", cause);
    }

    @Override
    public void close() {
        open.remove(this);
        breakOff();
        writer.close();
    }

    /** What an assembly became. */
    record AssembledObject(long bytes, Digest sha256, List<PartRecord> parts) {}
}
