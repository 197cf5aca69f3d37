package dev.nightkeep.conversation.hold;

import dev.nightkeep.discord.api.DiscordNotFoundException;
import dev.nightkeep.discord.api.DiscordPermissionMissingException;
import dev.nightkeep.discord.api.DiscordRejectedException;
import dev.nightkeep.discord.api.DiscordService;
import dev.nightkeep.discord.api.DiscordTokenRejectedException;
import dev.nightkeep.discord.api.DiscordUnavailableException;
import dev.nightkeep.discord.api.Nonce;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.api.ThreadDetails;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.interaction.InteractionOrigin;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Speaks in one conversation. Each message has a name under which it is posted once and edited from then on, whichever
 * task does it. By the interaction's own token for as long as that counts, as the bot after. Never raises what Discord
 * fails with: the work goes on, whether it can be told or not.
 */
final class Voice {
    /** A little less than Discord says: clocks differ. */
    private static final Duration BY_TOKEN = ReplyAddress.LIFETIME.minusSeconds(20);

    private static final String REPLY = "reply";
    private static final String THREAD = "thread";

    private final DiscordService discord;
    private final InteractionOrigin origin;
    private final ConversationState state;
    private final Clock clock;

    Voice(DiscordService discord, InteractionOrigin origin, ConversationState state, Clock clock) {
        this.discord = discord;
        this.origin = origin;
        this.state = state;
        this.clock = clock;
    }

    /** Answers the interaction itself: the first time, or in the place of the answer before. */
    Said reply(OutgoingMessage message) {
        boolean byToken = clock.now().isBefore(origin.id().createdAt().plus(BY_TOKEN));
        Optional<PostedMessage> posted = posted(REPLY);
        if (byToken) {
            return attempt(() -> note(REPLY, discord.replies().editOriginal(origin.reply(), message)));
        }
        return posted.map(before -> attempt(() -> discord.messages().edit(before, message)))
                .orElseGet(() -> origin.channel()
                        .map(channel -> post("late", channel.id(), message))
                        .orElseGet(() -> Said.never(new DiscordNotFoundException("answer an interaction", 0))));
    }

    /** Starts the thread below the answer, once. */
    Said startThread(ThreadName name) {
        if (thread().isPresent()) {
            return Said.said();
        }
        return posted(REPLY)
                .map(reply -> attempt(() -> {
                    ThreadDetails thread = discord.threads().startFrom(reply, name);
                    state.keep(THREAD, new JsonMembers().put("id", thread.id()).object());
                }))
                .orElseGet(() -> Said.never(new DiscordNotFoundException("start a thread", 0)));
    }

    /** The thread, where there is one. */
    Optional<Snowflake> thread() {
        return state.find(THREAD).map(thread -> thread.requiredId("id"));
    }

    /** Does without the thread from now on: somebody has deleted it. */
    void leaveThread() {
        state.forget(THREAD);
    }

    /** Posts the message of that name, or puts this in its place. */
    Said post(String name, Snowflake channel, OutgoingMessage message) {
        Optional<PostedMessage> before =
                posted(name).filter(there -> there.channelId().equals(channel));
        return before.map(there -> edit(name, there, message)).orElseGet(() -> fresh(name, channel, message, ""));
    }

    /** A message that somebody deleted is posted anew, where there still is the channel. */
    private Said edit(String name, PostedMessage there, OutgoingMessage message) {
        Said said = attempt(() -> discord.messages().edit(there, message));
        if (said.why().filter(DiscordNotFoundException.class::isInstance).isEmpty()) {
            return said;
        }
        state.forget(name);
        return fresh(name, there.channelId(), message, there.id().toString());
    }

    private Said fresh(String name, Snowflake channel, OutgoingMessage message, String inPlaceOf) {
        Nonce nonce = Nonce.of(origin.id().toString(), name, channel.toString(), inPlaceOf);
        return attempt(() -> note(name, discord.messages().post(channel, message, nonce)));
    }

    /** Where the message of that name is. */
    Optional<PostedMessage> posted(String name) {
        return state.find(name)
                .map(message -> new PostedMessage(message.requiredId("channel"), message.requiredId("message")));
    }

    private void note(String name, PostedMessage message) {
        JsonObject place = new JsonMembers()
                .put("channel", message.channelId())
                .put("message", message.id())
                .object();
        state.keep(name, place);
    }

    private static Said attempt(Runnable call) {
        try {
            call.run();
            return Said.said();
        } catch (DiscordUnavailableException e) {
            return Said.later(e);
        } catch (DiscordNotFoundException
                | DiscordPermissionMissingException
                | DiscordTokenRejectedException
                | DiscordRejectedException e) {
            return Said.never(e);
        }
    }
}
