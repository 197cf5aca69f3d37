package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Permission;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Threads, all of which the bot has started. Thread-safe. */
final class FakeThreads {
    private static final Set<Long> ARCHIVE_MINUTES = Set.of(60L, 1440L, 4320L, 10_080L);
    private static final long PUBLIC_THREAD = 11;

    private final FakeWorld world;
    private final FakeMessages messages;

    FakeThreads(FakeWorld world, FakeMessages messages) {
        this.world = world;
        this.messages = messages;
    }

    FakeChannel start(Snowflake channel, FakeRequest request) {
        messages.visible(channel);
        messages.require(Permission.CREATE_PUBLIC_THREADS);
        if (request.json().whole("type").orElse(12L) != PUBLIC_THREAD) {
            throw FakeRefusalException.missingPermissions(); // private threads are a permission that nobody gave
        }
        return add(world.nextId(), channel, request.json());
    }

    FakeChannel startFrom(Snowflake channel, Snowflake message, FakeRequest request) {
        messages.find(channel, message);
        messages.require(Permission.READ_MESSAGE_HISTORY);
        messages.require(Permission.CREATE_PUBLIC_THREADS);
        if (world.channel(message).isPresent()) {
            throw FakeRefusalException.bad(160004, "A thread has already been created for this message");
        }
        return add(message, channel, request.json());
    }

    private FakeChannel add(Snowflake id, Snowflake parent, JsonObject json) {
        if (world.channel(parent).filter(FakeChannel::isThread).isPresent()) {
            throw FakeRefusalException.bad(50024, "Cannot execute action on this channel type");
        }
        check(json);
        FakeChannel thread = new FakeChannel(
                id, json.requiredText("name"), Optional.of(parent), false, world.now(), Optional.empty(), 0);
        world.put(thread);
        return thread;
    }

    private static void check(JsonObject json) {
        FieldErrors errors = new FieldErrors();
        errors.required("name", json.text("name"), 100);
        json.whole("auto_archive_duration")
                .ifPresent(minutes -> errors.addIf(
                        !ARCHIVE_MINUTES.contains(minutes),
                        "auto_archive_duration",
                        "BASE_TYPE_CHOICES",
                        "Value must be one of (60, 1440, 4320, 10080)."));
        errors.throwIfAny();
    }

    /** The bot has started it, so it may put it away without a permission to manage threads. */
    FakeChannel change(Snowflake id, FakeRequest request) {
        FakeChannel thread = messages.visible(id);
        if (!thread.isThread()) {
            throw FakeRefusalException.missingPermissions();
        }
        FakeChannel changed = thread.withArchived(
                request.json().value("archived").map(Boolean.TRUE::equals).orElse(thread.archived()), world.now());
        world.put(changed);
        return changed;
    }

    List<FakeChannel> active() {
        return world.channels().stream()
                .filter(channel -> channel.isThread() && !channel.archived())
                .toList();
    }

    List<FakeChannel> archived(Snowflake parent) {
        messages.visible(parent);
        messages.require(Permission.READ_MESSAGE_HISTORY);
        return world.channels().stream()
                .filter(channel -> channel.parentId().filter(parent::equals).isPresent())
                .filter(FakeChannel::archived)
                .sorted(Comparator.comparing(FakeChannel::changed).reversed())
                .toList();
    }
}
