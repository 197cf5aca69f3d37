package dev.nightkeep.conversation.receive;

import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.message.Label;
import dev.nightkeep.discord.message.Modal;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.message.TextInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The form in which people type the name of a database before its data are changed. */
final class ConfirmForm {
    static final String FIELD = "phrase";

    private static final int MOST_TYPED = 200;

    private ConfirmForm() {}

    static Modal of(Proposal proposal, Sentences sentences) {
        String kind = proposal.kind().name().toLowerCase(Locale.ROOT);
        Label phrase = new Label(
                sentences.text("form.%s.label".formatted(kind)),
                Optional.of(proposal.phrase()).filter(text -> text.length() <= 100),
                new TextInput(FIELD, Optional.empty(), MOST_TYPED));
        return new Modal(
                ButtonId.of(ButtonAction.CONFIRM, proposal.id()).text(),
                sentences.text("form.%s.title".formatted(kind)),
                List.of(new TextDisplay(proposal.summary()), phrase));
    }
}
