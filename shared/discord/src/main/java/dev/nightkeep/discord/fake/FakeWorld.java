package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** What there is: channels, threads, messages, interactions and commands. Everything is gone with the process. Thread-safe. */
public final class FakeWorld {
    private final FakeIdentity identity;
    private final Clock clock;
    private final Map<Snowflake, FakeChannel> channels = new LinkedHashMap<>();
    private final Map<Snowflake, FakeMessage> messages = new LinkedHashMap<>();
    private final Map<String, FakeInteraction> interactions = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> commands = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private int sequence;

    FakeWorld(FakeIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** Who is who. */
    public FakeIdentity identity() {
        return identity;
    }

    /** Runs it after every change, on the thread that changes; it must be fast and raise nothing. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    Instant now() {
        return clock.now();
    }

    synchronized Snowflake nextId() {
        sequence++;
        return Snowflake.at(clock.now(), sequence);
    }

    /** Adds a text channel. */
    public synchronized FakeChannel addChannel(String name) {
        FakeChannel channel = new FakeChannel(nextId(), name, Optional.empty(), false, now(), Optional.empty(), 0);
        channels.put(channel.id(), channel);
        return channel;
    }

    synchronized void put(FakeChannel channel) {
        channels.put(channel.id(), channel);
    }

    synchronized void put(FakeMessage message) {
        messages.put(message.id(), message);
    }

    /** Channels and threads, in the order in which they were made. */
    public synchronized List<FakeChannel> channels() {
        return List.copyOf(channels.values());
    }

    /** The channel or thread of that id. */
    public synchronized Optional<FakeChannel> channel(Snowflake id) {
        return Optional.ofNullable(channels.get(id));
    }

    /** Deletes a channel or thread with all that is in it, as a moderator would. */
    public void deleteChannel(Snowflake id) {
        synchronized (this) {
            List<Snowflake> gone = new ArrayList<>(List.of(id));
            channels.values().stream()
                    .filter(thread -> thread.parentId().filter(id::equals).isPresent())
                    .forEach(thread -> gone.add(thread.id()));
            gone.forEach(channels::remove);
            messages.values().removeIf(message -> gone.contains(message.channelId()));
        }
        changed();
    }

    /** Messages of a channel or thread, oldest first, those for one person alone included. */
    public synchronized List<FakeMessage> messages(Snowflake channel) {
        return messages.values().stream()
                .filter(message -> message.channelId().equals(channel))
                .toList();
    }

    /** What that person sees of it. */
    public List<FakeMessage> messages(Snowflake channel, Snowflake viewer) {
        return messages(channel).stream()
                .filter(message -> message.visibleTo().map(viewer::equals).orElse(true))
                .toList();
    }

    /** The message of that id. */
    public synchronized Optional<FakeMessage> message(Snowflake id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Deletes a message, as a moderator would. */
    public void deleteMessage(Snowflake id) {
        synchronized (this) {
            messages.remove(id);
        }
        changed();
    }

    /** The file below that path: {@code /<id>/<name>}. */
    synchronized Optional<FakeFile> file(String path) {
        return messages.values().stream()
                .flatMap(message -> message.files().stream())
                .filter(file -> path.equals("/%s/%s".formatted(file.id(), file.filename())))
                .findFirst();
    }

    synchronized Optional<FakeInteraction> interaction(String token) {
        return Optional.ofNullable(interactions.get(token));
    }

    synchronized void put(FakeInteraction interaction) {
        interactions.put(interaction.token(), interaction);
    }

    synchronized void change(FakeInteraction interaction, UnaryOperator<FakeInteraction> change) {
        interactions.computeIfPresent(interaction.token(), (token, there) -> change.apply(there));
    }

    /** The commands that a person in the server can choose from: its own, then those of all servers. */
    public synchronized List<JsonObject> commands() {
        List<JsonObject> all = new ArrayList<>();
        commands.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    synchronized List<JsonObject> commands(String scope) {
        return commands.getOrDefault(scope, List.of());
    }

    synchronized void putCommands(String scope, List<JsonObject> list) {
        commands.put(scope, List.copyOf(list));
    }
}
