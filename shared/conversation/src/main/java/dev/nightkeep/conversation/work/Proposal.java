package dev.nightkeep.conversation.work;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that changes data, as it was shown to people, waiting for somebody to confirm it.
 *
 * @param id        the interaction that led to it
 * @param kind      what is to be done
 * @param phrase    what has to be typed: the name of the database
 * @param summary   one line for people, as Markdown
 * @param order     what the work is started with
 * @param expires   when it cannot be confirmed any more: the database moves on
 * @param confirmed the interaction by which it was confirmed, or dismissed
 */
public record Proposal(
        Snowflake id,
        Kind kind,
        String phrase,
        String summary,
        JsonObject order,
        Instant expires,
        Optional<Snowflake> confirmed) {
    /** What is to be done. */
    public enum Kind {
        RESTORE,
        UNDO,
        PURGE
    }

    /** One that nobody has confirmed. */
    public static Proposal open(
            Snowflake id, Kind kind, String phrase, String summary, JsonObject order, Instant expires) {
        return new Proposal(id, kind, phrase, summary, order, expires, Optional.empty());
    }

    /** Whether that is what has to be typed; spaces around do not count. */
    public boolean isPhrase(String typed) {
        return typed.strip().equals(phrase);
    }

    Proposal confirmedBy(Snowflake interaction) {
        return new Proposal(id, kind, phrase, summary, order, expires, Optional.of(interaction));
    }

    Proposal reopened() {
        return new Proposal(id, kind, phrase, summary, order, expires, Optional.empty());
    }

    JsonObject json() {
        return new JsonMembers()
                .put("id", id)
                .put("kind", kind)
                .put("phrase", phrase)
                .put("summary", summary)
                .put("order", order)
                .put("expires", expires)
                .putIfPresent("confirmed", confirmed)
                .object();
    }

    static Proposal of(JsonObject json) {
        return new Proposal(
                json.requiredId("id"),
                Kind.valueOf(json.requiredText("kind")),
                json.requiredText("phrase"),
                json.requiredText("summary"),
                json.requiredObject("order"),
                Instant.parse(json.requiredText("expires")),
                json.id("confirmed"));
    }
}
