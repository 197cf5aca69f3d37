package dev.nightkeep.conversation.access;

import dev.nightkeep.conversation.setting.ConversationSettings;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.command.Effect;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.interaction.InteractionChannel;
import dev.nightkeep.discord.interaction.InteractionOrigin;
import dev.nightkeep.discord.value.Permission;
import java.util.Optional;

/**
 * Who may do what, and where. Discord's own settings of commands are not relied upon: an administrator of the server can
 * open them to anybody, and buttons have none. Thread-safe.
 */
public final class AccessRules {
    private final ConversationSettings settings;
    private final Sentences sentences;

    public AccessRules(ConversationSettings settings, Sentences sentences) {
        this.settings = settings;
        this.sentences = sentences;
    }

    /** Why whoever did that may not; empty where it is allowed. */
    public Optional<Refusal> check(InteractionOrigin origin, Effect effect) {
        if (!origin.guildId().equals(Optional.of(settings.place().guild()))) {
            return refuse(origin.guildId().isEmpty() ? "not-in-server" : "other-server");
        }
        if (!origin.actor().map(this::isTrusted).orElse(false)) {
            return refuse("not-permitted");
        }
        boolean elsewhere = !origin.channel()
                .map(InteractionChannel::channelId)
                .equals(Optional.of(settings.place().backupChannel()));
        return effect == Effect.CHANGES_DATA && elsewhere
                ? refuse("other-channel", settings.place().backupChannel().toString())
                : Optional.empty();
    }

    private boolean isTrusted(Actor actor) {
        PeopleSettings people = settings.people();
        return actor.permissions().allow(Permission.ADMINISTRATOR)
                || people.role().filter(actor.roles()::contains).isPresent();
    }

    private Optional<Refusal> refuse(String code, Object... values) {
        return Optional.of(new Refusal(code, sentences.text("refused." + code, values)));
    }
}
