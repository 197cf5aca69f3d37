package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Components of one message as Discord shows them: numbered, and with everything that was left to it filled in. */
final class ComponentView {
    private static final String ATTACHMENT = "attachment://";

    private final MessageView messages;
    private final FakeMessage message;
    private final AtomicInteger number = new AtomicInteger();

    ComponentView(MessageView messages, FakeMessage message) {
        this.messages = messages;
        this.message = message;
    }

    List<JsonObject> all() {
        return message.components().stream().map(this::one).toList();
    }

    private JsonObject one(JsonObject component) {
        JsonMembers shown = new JsonMembers();
        component.members().forEach(shown::put);
        shown.put("id", number.incrementAndGet());
        List<JsonObject> inner = component.objects("components");
        shown.putIf(
                !inner.isEmpty(), "components", inner.stream().map(this::one).toList());
        shown.putIfPresent("accessory", component.object("accessory").map(this::one));
        switch (Math.clamp(component.whole("type").orElse(0L), 0, 1000)) {
            case 13 -> file(component, shown);
            case 14 ->
                shown.put("spacing", component.whole("spacing").orElse(1L))
                        .put("divider", component.value("divider").orElse(true));
            case 17 -> shown.put("spoiler", component.flag("spoiler"));
            default -> {}
        }
        return shown.object();
    }

    private void file(JsonObject component, JsonMembers shown) {
        String name = component.requiredObject("file").requiredText("url").substring(ATTACHMENT.length());
        Optional<FakeFile> file = message.files().stream()
                .filter(candidate -> candidate.filename().equals(name))
                .findFirst();
        shown.put("name", name)
                .put("size", file.map(FakeFile::length).orElse(0))
                .put("spoiler", component.flag("spoiler"))
                .put("file", media(file.orElseThrow()));
    }

    private JsonObject media(FakeFile file) {
        return new JsonMembers()
                .put("id", file.id())
                .put("url", messages.address(file))
                .put("proxy_url", messages.address(file))
                .put("attachment_id", file.id())
                .object();
    }
}
