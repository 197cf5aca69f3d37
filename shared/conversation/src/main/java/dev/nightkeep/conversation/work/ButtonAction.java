package dev.nightkeep.conversation.work;

import dev.nightkeep.discord.command.Effect;
import java.util.Arrays;
import java.util.Optional;

/** What a button or a form of ours does. The words stand in messages that stay for years: none is ever given up. */
public enum ButtonAction {
    /** Another page of a list; the argument is the interaction that made the list, and the number of the page. */
    PAGE("page", Effect.READS),
    /** A link to download a backup. */
    DOWNLOAD("download", Effect.READS),
    /** Read a backup from end to end. */
    VERIFY("verify", Effect.RUNS),
    /** Stop the run of a conversation. */
    CANCEL("cancel", Effect.RUNS),
    /** Opens the form in which a proposal is confirmed. */
    PROPOSAL("proposal", Effect.CHANGES_DATA),
    /** Such a form, sent off. */
    CONFIRM("confirm", Effect.CHANGES_DATA),
    /** Takes a proposal from the table. */
    DISMISS("dismiss", Effect.CHANGES_DATA),
    /** A second person agrees. */
    APPROVE("approve", Effect.CHANGES_DATA),
    /** A second person does not agree. */
    REJECT("reject", Effect.CHANGES_DATA);

    private final String word;
    private final Effect effect;

    ButtonAction(String word, Effect effect) {
        this.word = word;
        this.effect = effect;
    }

    String word() {
        return word;
    }

    /** What it does to the world. */
    public Effect effect() {
        return effect;
    }

    static Optional<ButtonAction> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word.equals(word))
                .findFirst();
    }
}
