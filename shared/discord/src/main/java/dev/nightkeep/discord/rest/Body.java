package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.message.Attachment;
import java.util.List;

/** What is sent, with its type. Not changed once it is made. */
final class Body {
    private final String type;
    private final byte[] bytes;

    Body(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static Body json(Object tree) {
        return new Body("application/json", JsonWriter.bytes(tree));
    }

    /** JSON alone, or with files behind it. */
    static Body message(JsonObject json, List<Attachment> attachments) {
        return attachments.isEmpty() ? json(json) : MultipartBody.of(json, attachments);
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }
}
