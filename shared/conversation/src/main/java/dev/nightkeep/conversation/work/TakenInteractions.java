package dev.nightkeep.conversation.work;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.interaction.InteractionReader;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.Optional;

/**
 * Interactions that were taken to be worked at, as Discord sent them. Each has the token by which it is answered, a
 * credential for 15 minutes: it is kept here alone, and wiped as soon as it is not needed. Thread-safe.
 */
public final class TakenInteractions {
    private final BackupStore store;

    public TakenInteractions(BackupStore store) {
        this.store = store;
    }

    /** Keeps an interaction; one that is delivered twice is kept once. */
    public void keep(Snowflake id, byte[] body) {
        try {
            store.write(DiscordKeys.interaction(id), body, Precondition.absent());
        } catch (PreconditionFailedException e) {
            return; // delivered before; whether it was started too is seen when it is started
        }
    }

    /** The interaction of that id; empty where none was taken, or where its conversation is over. */
    public Optional<Interaction> find(Snowflake id) {
        ObjectKey key = DiscordKeys.interaction(id);
        try {
            return Optional.of(InteractionReader.read(store.readAll(key, InteractionReader.MOST_BYTES)));
        } catch (ObjectNotFoundException | MalformedPayloadException e) {
            return Optional.empty(); // a wiped one has no token, and so is none
        }
    }

    /** Wipes the token. That the interaction was taken stays, so that a late delivery of it starts nothing. */
    public void wipe(Snowflake id) {
        byte[] rest = JsonWriter.bytes(
                new JsonMembers().put("id", id).put("over", true).object());
        store.write(DiscordKeys.interaction(id), rest, Precondition.none());
    }
}
