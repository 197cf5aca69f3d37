package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.WriteOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rare documents that a server would change or misread (see {@link ServerTouches}), one by one, and reads each
 * back. mongorestore knows the same two ways around it: a flag of newer servers, and an update by a literal.
 */
final class CarefulWriter {
    private final DatabaseServer server;
    private final IdLookup lookup;
    private final ValidatorBypass bypass;

    CarefulWriter(DatabaseServer server, IdLookup lookup, ValidatorBypass bypass) {
        this.server = server;
        this.lookup = lookup;
        this.bypass = bypass;
    }

    /** The document must have an {@code _id}. */
    WriteOutcome write(Namespace namespace, RawBsonDocument document, BsonValue id, ConflictStrategy strategy) {
        return server.failures()
                .guard(
                        "%s could not be written".formatted(namespace),
                        () -> writeAndCompare(namespace, document, id, strategy));
    }

    private WriteOutcome writeAndCompare(
            Namespace namespace, RawBsonDocument document, BsonValue id, ConflictStrategy strategy) {
        boolean there = !lookup.existing(namespace, List.of(id)).isEmpty();
        if (there && strategy == ConflictStrategy.SKIP) {
            return new WriteTally().skipped(1).outcome();
        }
        Optional<MongoException> refusal = there ? replace(namespace, document, id) : insert(namespace, document, id);
        if (refusal.isEmpty() && !isKept(namespace, document, id)) {
            refusal = replace(namespace, document, id);
        }
        return outcome(namespace, document, id, there, refusal);
    }

    private WriteOutcome outcome(
            Namespace namespace,
            RawBsonDocument document,
            BsonValue id,
            boolean replaced,
            Optional<MongoException> refusal) {
        WriteTally tally = new WriteTally();
        if (refusal.isPresent()) {
            int code = refusal.get().getCode();
            tally.failed(document, code, bypass.explained(namespace, code, ServerWords.of(refusal.get())));
        } else if (!isKept(namespace, document, id)) {
            tally.failed(document, 0, "the server changes the document when it stores it");
        } else if (replaced) {
            tally.replaced(1);
        } else {
            tally.inserted(1);
        }
        return tally.outcome();
    }

    private Optional<MongoException> insert(Namespace namespace, RawBsonDocument document, BsonValue id) {
        Optional<MongoException> refusal = attempt(
                namespace,
                past -> server.database(namespace.database()).runCommand(insertion(namespace, document, past)));
        return refusal.isPresent() || !isThere(namespace, id)
                ? attempt(
                        namespace,
                        past -> collection(namespace)
                                .insertOne(document, new InsertOneOptions().bypassDocumentValidation(past)))
                : refusal;
    }

    private static BsonDocument insertion(Namespace namespace, RawBsonDocument document, boolean past) {
        return new BsonDocument("insert", new BsonString(namespace.collection()))
                .append("documents", new BsonArray(List.of(document)))
                .append("bypassEmptyTsReplacement", BsonBoolean.TRUE)
                .append("bypassDocumentValidation", BsonBoolean.valueOf(past))
                .append("writeConcern", WriteConcern.MAJORITY.asDocument());
    }

    private Optional<MongoException> replace(Namespace namespace, RawBsonDocument document, BsonValue id) {
        BsonDocument literal = new BsonDocument("$replaceWith", new BsonDocument("$literal", document));
        BsonDocument filter = OverwritingWriter.byId(id);
        Optional<MongoException> refusal = attempt(
                namespace,
                past -> collection(namespace)
                        .updateOne(
                                filter,
                                List.of(literal),
                                new UpdateOptions().upsert(true).bypassDocumentValidation(past)));
        return refusal.isPresent() && !ServerTouches.looksLikeOperators(document)
                ? attempt(
                        namespace,
                        past -> collection(namespace)
                                .replaceOne(
                                        filter,
                                        document,
                                        new ReplaceOptions().upsert(true).bypassDocumentValidation(past)))
                : refusal;
    }

    /** @param write past the validator or not */
    private Optional<MongoException> attempt(Namespace namespace, Consumer<Boolean> write) {
        boolean past = bypass.neededFor(namespace);
        try {
            write.accept(past);
            return Optional.empty();
        } catch (MongoException e) {
            FailureKind kind = FailureKind.of(e);
            if (kind == FailureKind.DENIED && past) {
                bypass.denied(namespace);
                return attempt(namespace, write);
            }
            if (kind != FailureKind.REFUSED) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private boolean isThere(Namespace namespace, BsonValue id) {
        return find(namespace, id) != null;
    }

    private boolean isKept(Namespace namespace, RawBsonDocument document, BsonValue id) {
        RawBsonDocument found = find(namespace, id);
        return found != null && Arrays.equals(bytes(found), bytes(document));
    }

    private @Nullable RawBsonDocument find(Namespace namespace, BsonValue id) {
        return collection(namespace).find(OverwritingWriter.byId(id)).first();
    }

    private MongoCollection<RawBsonDocument> collection(Namespace namespace) {
        return server.collection(namespace);
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        return Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit());
    }
}
