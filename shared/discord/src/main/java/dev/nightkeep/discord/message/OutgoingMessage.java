package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** A message of ours. Nobody is mentioned, whatever stands in it. Immutable. */
public sealed interface OutgoingMessage permits TextMessage, CardMessage {
    /** The flag of messages that one person alone sees (developer documentation, message flags). */
    int EPHEMERAL = 1 << 6;

    /** The flag of messages that are made of components. */
    int COMPONENTS = 1 << 15;

    /** As Discord takes it when it is made; the files themselves not. */
    JsonObject json();

    /** As Discord takes it in place of another: what it does not have is taken away there. */
    JsonObject replacement();

    /** Its files. */
    List<Attachment> attachments();

    /** Whether one person alone sees it. Counts in answers to interactions only. */
    boolean ephemeral();

    /** The same, for one person alone. */
    OutgoingMessage asEphemeral();
}
