package dev.nightkeep.conversation;

import dev.nightkeep.discord.api.DiscordDirectory;
import dev.nightkeep.discord.api.DiscordMessages;
import dev.nightkeep.discord.api.DiscordNotFoundException;
import dev.nightkeep.discord.api.DiscordRegistry;
import dev.nightkeep.discord.api.DiscordReplies;
import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.api.DiscordThreads;
import dev.nightkeep.discord.api.Nonce;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.api.ThreadDetails;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A Discord that remembers what it was told, and fails as it is told to. Thread-safe. */
public final class RecordingDiscord implements DiscordService, DiscordMessages, DiscordReplies, DiscordThreads {
    /** One thing that was said: {@code reply}, {@code post}, {@code edit}, {@code follow-up}, {@code thread}. */
    public record Said(String how, PostedMessage where, String text) {}

    private final Clock clock;
    private final Snowflake channel;
    private final List<Said> said = new ArrayList<>();
    private final Map<PostedMessage, OutgoingMessage> messages = new LinkedHashMap<>();
    private final Map<String, PostedMessage> nonces = new HashMap<>();
    private final Map<String, PostedMessage> originals = new HashMap<>();
    private final Map<Snowflake, ThreadDetails> threads = new LinkedHashMap<>();
    private Function<String, Optional<RuntimeException>> faults = operation -> Optional.empty();
    private int sequence = 100;

    /** Where interactions are answered in that channel. */
    public RecordingDiscord(Clock clock, Snowflake channel) {
        this.clock = clock;
        this.channel = channel;
    }

    /** From now on operations fail for which something is given: reply, post, edit, delete, thread, archive, list. */
    public synchronized void failing(Function<String, Optional<RuntimeException>> with) {
        this.faults = with;
    }

    private void check(String operation) {
        faults.apply(operation).ifPresent(failure -> {
            throw failure;
        });
    }

    /** All that was said, in that order. */
    public synchronized List<Said> said() {
        return List.copyOf(said);
    }

    /** What can be seen now, message by message. */
    public synchronized Map<PostedMessage, OutgoingMessage> shown() {
        return new LinkedHashMap<>(messages);
    }

    /** Everything that was ever said, as one text. */
    public synchronized String transcript() {
        StringBuilder text = new StringBuilder();
        said.forEach(
                each -> text.append(each.how()).append(' ').append(each.text()).append('\n'));
        return text.toString();
    }

    /** The threads that there are. */
    public synchronized List<ThreadDetails> threadList() {
        return List.copyOf(threads.values());
    }

    /** Removes a thread with all that is in it, as a person can. */
    public synchronized void deleteThread(Snowflake thread) {
        threads.remove(thread);
        messages.keySet().removeIf(message -> message.channelId().equals(thread));
    }

    private Snowflake fresh() {
        return Snowflake.at(clock.now(), sequence++);
    }

    private PostedMessage keep(String how, PostedMessage where, OutgoingMessage message) {
        messages.put(where, message);
        said.add(new Said(how, where, message.json().toString()));
        return where;
    }

    private void requirePlace(Snowflake place) {
        boolean deleted =
                !place.equals(channel) && !threads.containsKey(place) && place.bits() != 0 && isThreadId(place);
        if (deleted) {
            throw new DiscordNotFoundException("write into a thread", 10003);
        }
    }

    private boolean isThreadId(Snowflake place) {
        return originals.values().stream().anyMatch(message -> message.id().equals(place));
    }

    @Override
    public synchronized PostedMessage post(Snowflake place, OutgoingMessage message, Nonce nonce) {
        check("post");
        requirePlace(place);
        PostedMessage before = nonces.get(nonce.text());
        if (before != null) {
            return before;
        }
        PostedMessage posted = new PostedMessage(place, fresh());
        nonces.put(nonce.text(), posted);
        return keep("post", posted, message);
    }

    @Override
    public synchronized void edit(PostedMessage posted, OutgoingMessage message) {
        check("edit");
        requirePlace(posted.channelId());
        if (!messages.containsKey(posted)) {
            throw new DiscordNotFoundException("edit a message", 10008);
        }
        var unused = keep("edit", posted, message);
    }

    @Override
    public synchronized void delete(PostedMessage posted) {
        check("delete");
        messages.remove(posted);
    }

    private void requireInTime(Snowflake interaction) {
        if (clock.now().isAfter(interaction.createdAt().plus(ReplyAddress.LIFETIME))) {
            throw new DiscordNotFoundException("answer an interaction", 50027);
        }
    }

    /** Tokens of tests end with the id of their interaction. */
    private static Snowflake interaction(ReplyAddress reply) {
        String token = reply.token().reveal();
        return Snowflake.of(token.substring(token.lastIndexOf('-') + 1));
    }

    @Override
    public synchronized PostedMessage editOriginal(ReplyAddress reply, OutgoingMessage message) {
        check("reply");
        requireInTime(interaction(reply));
        PostedMessage original =
                originals.computeIfAbsent(reply.token().reveal(), token -> new PostedMessage(channel, fresh()));
        return keep("reply", original, message);
    }

    @Override
    public synchronized void deleteOriginal(ReplyAddress reply) {
        check("reply");
        Optional.ofNullable(originals.get(reply.token().reveal())).ifPresent(messages::remove);
    }

    @Override
    public synchronized PostedMessage followUp(ReplyAddress reply, OutgoingMessage message) {
        check("reply");
        requireInTime(interaction(reply));
        return keep("follow-up", new PostedMessage(channel, fresh()), message);
    }

    @Override
    public synchronized ThreadDetails start(Snowflake parent, ThreadName name) {
        check("thread");
        return thread(fresh(), parent, name);
    }

    @Override
    public synchronized ThreadDetails startFrom(PostedMessage message, ThreadName name) {
        check("thread");
        return threads.containsKey(message.id())
                ? threads.get(message.id())
                : thread(message.id(), message.channelId(), name);
    }

    private ThreadDetails thread(Snowflake id, Snowflake parent, ThreadName name) {
        ThreadDetails thread =
                new ThreadDetails(id, name.text(), Optional.of(parent), Optional.empty(), false, clock.now());
        threads.put(id, thread);
        said.add(new Said("thread", new PostedMessage(parent, id), name.text()));
        return thread;
    }

    /** Adds a thread as it is found. */
    public synchronized void add(ThreadDetails thread) {
        threads.put(thread.id(), thread);
    }

    @Override
    public synchronized void archive(Snowflake thread) {
        check("archive");
        threads.computeIfPresent(
                thread,
                (id, before) -> new ThreadDetails(
                        id, before.name(), before.parentId(), before.ownerId(), true, before.lastActive()));
    }

    @Override
    public synchronized List<ThreadDetails> active(Snowflake guild) {
        check("list");
        return threads.values().stream().filter(thread -> !thread.archived()).toList();
    }

    @Override
    public synchronized List<ThreadDetails> archived(Snowflake parent) {
        check("list");
        return threads.values().stream().filter(ThreadDetails::archived).toList();
    }

    @Override
    public DiscordMessages messages() {
        return this;
    }

    @Override
    public DiscordReplies replies() {
        return this;
    }

    @Override
    public DiscordThreads threads() {
        return this;
    }

    @Override
    public DiscordRegistry registry() {
        throw new UnsupportedOperationException("conversations register nothing");
    }

    @Override
    public DiscordDirectory directory() {
        throw new UnsupportedOperationException("conversations look nothing up");
    }

    @Override
    public void close() {}
}
