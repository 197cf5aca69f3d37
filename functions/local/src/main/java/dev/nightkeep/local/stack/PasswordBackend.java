package dev.nightkeep.local.stack;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory that holds who logs in to their password, which the embedded server cannot by itself. Who does not
 * log in may do everything nevertheless: it is on loopback, and what it holds is made up.
 */
final class PasswordBackend extends MemoryBackend {
    private static final int AUTHENTICATION_FAILED = 18;

    private final Credentials credentials;
    private final Map<Integer, ScramServer> conversations = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    PasswordBackend(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public @Nullable Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        return switch (command.keySet().iterator().next()) {
            case "saslStart" -> start(command);
            case "saslContinue" -> finish(command);
            default -> super.handleMessage(message);
        };
    }

    private Document start(Document command) {
        int number = last.incrementAndGet();
        ScramServer scram =
                new ScramServer(credentials, payload(command), UUID.randomUUID().toString());
        conversations.put(number, scram);
        return answer(number, false, scram.challenge());
    }

    private Document finish(Document command) {
        int number = ((Number) command.getOrMissing("conversationId")).intValue();
        ScramServer scram = conversations.remove(number);
        String proof = payload(command);
        try {
            if (scram != null && scram.accepts(proof)) {
                return answer(number, true, scram.verdict(proof));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SCRAM-SHA-256", e);
        }
        throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }

    private static String payload(Document command) {
        BinData payload = (BinData) command.getOrMissing("payload");
        return new String(payload.getData(), StandardCharsets.UTF_8);
    }

    private static Document answer(int number, boolean done, String payload) {
        return new Document("conversationId", number)
                .append("done", done)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)))
                .append("ok", 1.0);
    }
}
