package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.kept.KeptDocument;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.command.CommandParser;
import dev.nightkeep.discord.command.UnrecognisedCommand;
import dev.nightkeep.discord.interaction.CommandInteraction;
import dev.nightkeep.discord.interaction.ComponentInteraction;
import dev.nightkeep.discord.interaction.Interaction;
import dev.nightkeep.discord.interaction.ModalInteraction;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.text.Texts;
import dev.nightkeep.discord.value.Snowflake;
import java.util.Optional;
import java.util.function.Function;

/** Which conversation an interaction leads to. */
final class Conversations {
    private final Sentences sentences;
    private final KeptDocuments documents;
    private final CommandParser parser = new CommandParser(Texts.english());

    Conversations(Sentences sentences, KeptDocuments documents) {
        this.sentences = sentences;
        this.documents = documents;
    }

    Conversation of(Interaction interaction) {
        return switch (interaction) {
            case CommandInteraction command ->
                switch (parser.parse(command.call())) {
                    case UnrecognisedCommand unrecognised -> say(unrecognised.reason());
                    case CommandInvocation invocation -> of(command.origin().id(), invocation);
                };
            case ComponentInteraction press ->
                ButtonId.parse(press.customId()).map(this::of).orElseGet(this::unknown);
            case ModalInteraction form ->
                ButtonId.parse(form.customId())
                        .filter(button -> button.action() == ButtonAction.CONFIRM)
                        .map(button -> about(button, ConfirmedConversation::new))
                        .orElseGet(this::unknown);
            default -> unknown();
        };
    }

    private Conversation of(Snowflake id, CommandInvocation command) {
        return switch (command.action()) {
            case BACKUP -> new BackupConversation(command);
            case BACKUPS -> new ListConversation(id, WrittenQuery.of(command), 0);
            case BACKUP_INFO -> new InfoConversation(command.requiredText("id"));
            case RESTORE -> new PreviewConversation(command);
            case VERIFY -> new VerifyConversation(command.requiredText("backup"));
            case CANCEL -> new CancelConversation(command.text("run"));
            case SCHEDULE_SHOW, SCHEDULE_SET, SCHEDULE_PAUSE, SCHEDULE_RESUME -> new ScheduleConversation(command);
            case THREADS_TIDY -> new TidyConversation(command);
            case PING -> new PingConversation();
            case STATUS -> new StatusConversation();
            case QUERYDB -> new QueryConversation(command);
            case DBSTATS -> new SizesConversation();
            case PURGE -> say(sentences.text("command.not-yet"));
        };
    }

    private Conversation of(ButtonId button) {
        return switch (button.action()) {
            case PAGE -> page(button);
            case DOWNLOAD -> new DownloadConversation(button.argument());
            case VERIFY -> new VerifyConversation(button.argument());
            case CANCEL -> new CancelConversation(Optional.of("discord-" + button.argument()));
            case APPROVE, REJECT -> about(button, DecidedConversation::new);
            case PROPOSAL, DISMISS, CONFIRM -> unknown();
        };
    }

    private Conversation about(ButtonId button, Function<Snowflake, Conversation> conversation) {
        return button.id().map(conversation).orElseGet(this::unknown);
    }

    /** A page of a list that was asked for before: what was asked stands where that conversation was kept. */
    private Conversation page(ButtonId button) {
        String[] words = button.argument().split("\\.", 2);
        Optional<Snowflake> list = Snowflake.parse(words[0]);
        Optional<JsonObject> query = list.flatMap(id -> documents.find(DiscordKeys.conversation(id)))
                .map(KeptDocument::content)
                .flatMap(kept -> kept.object(ListConversation.QUERY));
        if (query.isEmpty() || words.length < 2 || !words[1].matches("\\d{1,4}")) {
            return say(sentences.text("list.gone"));
        }
        return new ListConversation(list.orElseThrow(), query.get(), Long.parseLong(words[1]));
    }

    private Conversation unknown() {
        return say(sentences.text("unknown.interaction"));
    }

    private static Conversation say(String sentence) {
        return turn -> turn.answer(turn.cards().notice(sentence));
    }
}
