package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.kept.KeptDocument;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.store.ObjectKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a conversation is done, so that a task that is tried again or goes on says and does nothing twice. Not
 * thread-safe: one task holds a conversation, and whoever writes second is told so.
 */
final class ConversationState {
    private final KeptDocuments documents;
    private final ObjectKey key;
    private KeptDocument present;

    private ConversationState(KeptDocuments documents, ObjectKey key, KeptDocument present) {
        this.documents = documents;
        this.key = key;
        this.present = present;
    }

    /** Where the conversation is by now; at its beginning where nothing was kept. */
    static ConversationState open(KeptDocuments documents, Snowflake interaction) {
        ObjectKey key = DiscordKeys.conversation(interaction);
        var unused = documents.find(key).isPresent()
                || documents.create(
                        key, new JsonMembers().put("interaction", interaction).object());
        return new ConversationState(documents, key, require(documents, key));
    }

    private static KeptDocument require(KeptDocuments documents, ObjectKey key) {
        return documents.find(key).orElseThrow(() -> heldElsewhere(key));
    }

    /** What was kept under that name. */
    Optional<JsonObject> find(String step) {
        return present.content().object(step);
    }

    /** Whether something was kept under that name. */
    boolean has(String step) {
        return find(step).isPresent();
    }

    /**
     * Keeps something under that name.
     *
     * @throws PreconditionFailedException when another task holds the conversation
     */
    void keep(String step, JsonObject told) {
        JsonObject what = KeptDocuments.plain(told);
        if (find(step).equals(Optional.of(what))) {
            return;
        }
        Map<String, Object> members = new LinkedHashMap<>(present.content().members());
        members.put(step, what);
        write(new JsonObject(members));
    }

    /** Forgets what was kept under that name. */
    void forget(String step) {
        Map<String, Object> members = new LinkedHashMap<>(present.content().members());
        if (members.remove(step) != null) {
            write(new JsonObject(members));
        }
    }

    private void write(JsonObject content) {
        present = documents.replaced(present, content).orElseThrow(() -> heldElsewhere(key));
    }

    private static PreconditionFailedException heldElsewhere(ObjectKey key) {
        return new PreconditionFailedException(
                "Another task holds the conversation %s".formatted(key), "Leave it to that one");
    }
}
