package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;

/**
 * Text with Markdown.
 *
 * @param content 1 to 4,000 characters; what people have written is to be escaped before
 */
public record TextDisplay(String content) implements ContainerComponent, ModalComponent {
    private static final int TYPE = 10;

    public TextDisplay {
        Limits.text("The text of a component", Limits.COMPONENT_TEXT, content);
    }

    @Override
    public int textLength() {
        return content.length();
    }

    @Override
    public JsonObject json() {
        return new JsonMembers().put("type", TYPE).put("content", content).object();
    }
}
