package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Something that was done or noted.
 *
 * @param ownId the {@code _id} where the app chose it itself, as Loop does for overrides; the server's otherwise
 */
record Treatment(Instant at, String eventType, Optional<String> ownId, Fields details) {
    static Treatment of(Instant at, String eventType, Fields details) {
        return new Treatment(at, eventType, Optional.empty(), details);
    }

    BsonDocument document(ObjectIds ids, boolean firstApp) {
        Fields fields = new Fields();
        ownId.ifPresentOrElse(id -> fields.value("_id", new BsonString(id)), () -> fields.value("_id", ids.next(at)));
        fields.text("eventType", eventType)
                .text("created_at", IsoText.of(at))
                .text("enteredBy", firstApp ? "Loop" : "openaps://AndroidAPS")
                .number("utcOffset", 0);
        details.document().forEach(fields::value);
        return fields.document();
    }
}
