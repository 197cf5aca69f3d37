package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;

/**
 * Shows a file of the same message. A file that nothing shows is not seen in a message of components.
 *
 * @param filename of the attachment
 */
public record FileDisplay(String filename) implements ContainerComponent {
    private static final int TYPE = 13;

    public FileDisplay {
        Attachment.requireName(filename);
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put(
                        "file",
                        new JsonMembers().put("url", "attachment://" + filename).object())
                .object();
    }
}
