package dev.nightkeep.conversation;

import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.interaction.InteractionReader;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person did, as Discord sends it: the golden interactions of {@code events/}, and variations of them. */
public record Sample(JsonObject json) {
    private static final Path EVENTS = Path.of("../../events");

    /** The golden interactions, by their names. */
    public static final List<String> NAMES = List.of(
            "ping",
            "backup",
            "backups",
            "restore",
            "schedule-set",
            "autocomplete",
            "button",
            "form",
            "direct-message",
            "unknown-type");

    /** The golden interaction of that name. */
    public static Sample golden(String name) {
        try {
            byte[] event = Files.readAllBytes(EVENTS.resolve("discord-%s.json".formatted(name)));
            String body = JsonReader.object(event).requiredText("body");
            return new Sample(JsonReader.object(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command with text options, made at that time. */
    public static Sample command(Instant when, int number, String path, Map<String, Object> options) {
        String[] words = path.split(" ", -1);
        List<JsonObject> typed = options.entrySet().stream()
                .map(option -> option(option.getKey(), option.getValue()))
                .toList();
        List<JsonObject> nested = words.length == 1
                ? typed
                : List.of(new JsonMembers()
                        .put("name", words[1])
                        .put("type", 1)
                        .put("options", typed)
                        .object());
        JsonObject data = new JsonMembers()
                .put("id", "1300000000000000030")
                .put("name", words[0])
                .put("type", 1)
                .put("options", nested)
                .object();
        return golden("backup").with("data", data).madeAt(when, number);
    }

    private static JsonObject option(String name, Object value) {
        return new JsonMembers()
                .put("name", name)
                .put("type", value instanceof Number ? 4 : 3)
                .put("value", value)
                .object();
    }

    /** A button that was pressed at that time. */
    public static Sample press(Instant when, int number, String customId) {
        Sample golden = golden("button");
        JsonObject data = golden.json.requiredObject("data");
        return golden.with("data", put(data, "custom_id", customId)).madeAt(when, number);
    }

    /** A form in which that was typed. */
    public static Sample form(Instant when, int number, String customId, String typed) {
        JsonObject field = new JsonMembers()
                .put("custom_id", "phrase")
                .put("type", 4)
                .put("value", typed)
                .object();
        JsonObject label =
                new JsonMembers().put("type", 18).put("component", field).object();
        JsonObject data = new JsonMembers()
                .put("custom_id", customId)
                .put("components", List.of(label))
                .object();
        return golden("form").with("data", data).madeAt(when, number);
    }

    /** With an id, and a token, of that time. */
    public Sample madeAt(Instant when, int number) {
        Snowflake id = Snowflake.at(when, number);
        return with("id", id.toString()).with("token", "secret-token-of-" + id);
    }

    /** By a person of that number, who is an administrator. */
    public Sample by(String user, String name) {
        JsonObject member = json.requiredObject("member");
        JsonObject person = put(put(member.requiredObject("user"), "id", user), "global_name", name);
        return with("member", put(member, "user", person));
    }

    /** By a person with those permissions, and no role. */
    public Sample permitted(Permissions permissions) {
        JsonObject member = json.requiredObject("member");
        return with("member", put(put(member, "permissions", permissions.toString()), "roles", List.of()));
    }

    /** In that channel. */
    public Sample in(Snowflake channel) {
        return with("channel", put(json.requiredObject("channel"), "id", channel.toString()))
                .with("channel_id", channel.toString());
    }

    /** With another value for a member. */
    public Sample with(String name, Object value) {
        return new Sample(put(json, name, value));
    }

    private static JsonObject put(JsonObject object, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new JsonObject(members);
    }

    public Snowflake id() {
        return json.requiredId("id");
    }

    public String token() {
        return json.requiredText("token");
    }

    public Interaction interaction() {
        return InteractionReader.read(bytes());
    }

    public Optional<JsonObject> data() {
        return json.object("data");
    }

    /** As it is sent. */
    public byte[] bytes() {
        return JsonWriter.bytes(json);
    }
}
