package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it lies in a channel.
 *
 * @param id         of the message
 * @param channelId  of channel or thread
 * @param content    its text; empty where it is made of components
 * @param components as they were sent
 * @param flags      of Discord
 * @param files      its attachments
 * @param nonce      with which it was posted
 * @param visibleTo  the one person who sees it; everybody where there is nobody
 * @param thinking   whether an answer is still to come
 * @param pings      whether somebody is told of it
 * @param edited     when it was changed last
 */
public record FakeMessage(
        Snowflake id,
        Snowflake channelId,
        String content,
        List<JsonObject> components,
        long flags,
        List<FakeFile> files,
        Optional<String> nonce,
        Optional<Snowflake> visibleTo,
        boolean thinking,
        boolean pings,
        Optional<Instant> edited) {
    static final long EPHEMERAL = 1 << 6;
    static final long LOADING = 1 << 7;
    static final long COMPONENTS = 1 << 15;

    public FakeMessage {
        components = List.copyOf(components);
        files = List.copyOf(files);
    }

    boolean isOfComponents() {
        return (flags & COMPONENTS) != 0;
    }

    /** All texts of it in one, as a reader sees them from top to bottom. */
    public String text() {
        return content
                + String.join(
                        "\n",
                        components.stream()
                                .flatMap(JsonObject::deep)
                                .flatMap(component -> component.text("content").stream())
                                .toList());
    }
}
