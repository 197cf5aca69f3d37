package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text with a button at its right.
 *
 * @param texts 1 to 3
 * @param button beside them
 */
public record Section(List<TextDisplay> texts, Button button) implements ContainerComponent {
    private static final int TYPE = 9;

    public Section {
        texts = List.copyOf(texts);
        Limits.count("Texts of a section", Limits.SECTION_TEXTS, texts.size());
    }

    /** With one text. */
    public static Section of(String text, Button button) {
        return new Section(List.of(new TextDisplay(text)), button);
    }

    @Override
    public List<Component> inner() {
        return Stream.<Component>concat(texts.stream(), Stream.of(button)).toList();
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("type", TYPE)
                .put("components", texts.stream().map(Component::json).toList())
                .put("accessory", button.json())
                .object();
    }
}
