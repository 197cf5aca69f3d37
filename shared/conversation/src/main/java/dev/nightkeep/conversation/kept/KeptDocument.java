package dev.nightkeep.conversation.kept;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectVersion;

/**
 * A document as it was read.
 *
 * @param version by which it is seen whether somebody has changed it since
 */
public record KeptDocument(ObjectKey key, JsonObject content, ObjectVersion version) {}
