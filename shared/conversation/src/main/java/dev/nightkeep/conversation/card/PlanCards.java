package dev.nightkeep.conversation.card;

import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.ActionButton;
import dev.nightkeep.discord.message.ActionRow;
import dev.nightkeep.discord.message.ButtonStyle;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.ContainerComponent;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.restore.CollectionPlan;
import dev.nightkeep.restore.DocumentFate;
import dev.nightkeep.restore.FateCounts;
import dev.nightkeep.restore.PlanProblem;
import dev.nightkeep.restore.RestorePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a restore would do, before anything is changed, and who may agree. Thread-safe. */
public final class PlanCards {
    private static final int MOST_COLLECTIONS = 10;
    private static final int MOST_PROBLEMS = 4;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SENTENCE = 160;

    private final Sentences sentences;

    public PlanCards(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The preview; with its buttons where it is possible. */
    public CardMessage preview(RestorePlan plan, Snowflake proposal, boolean possible) {
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(sentences.text(
                "plan.title",
                Markdown.code(plan.backup()),
                plan.strategy().name().toLowerCase(Locale.ROOT))));
        lines.add(new TextDisplay(collections(plan.collections())));
        if (!plan.problems().isEmpty()) {
            lines.add(new TextDisplay(problems(plan.problems())));
        }
        lines.add(new TextDisplay(sentences.text(possible ? "plan.changes-nothing-yet" : "plan.impossible")));
        if (possible) {
            lines.add(ActionRow.of(
                    button(ButtonAction.PROPOSAL, proposal, "button.restore", ButtonStyle.DANGER),
                    button(ButtonAction.DISMISS, proposal, "button.dismiss", ButtonStyle.SECONDARY)));
        }
        return Cards.card(possible ? Accent.WARNING : Accent.BAD, lines);
    }

    private String collections(List<CollectionPlan> collections) {
        String named = collections.stream()
                .limit(MOST_COLLECTIONS)
                .map(this::collection)
                .collect(Collectors.joining("\n"));
        int hidden = Math.max(0, collections.size() - MOST_COLLECTIONS);
        String all = hidden == 0 ? named : named + "\n" + sentences.text("info.hidden", Quantity.count(hidden));
        return all.isBlank() ? sentences.text("plan.nothing") : all;
    }

    private String collection(CollectionPlan plan) {
        FateCounts counts = plan.counts();
        return sentences.text(
                "plan.collection",
                Markdown.code(Cards.shortened(plan.to().toString(), LONGEST_NAME)),
                Quantity.count(counts.of(DocumentFate.ADDED)),
                Quantity.count(counts.of(DocumentFate.REPLACED) + counts.of(DocumentFate.MERGED)),
                Quantity.count(counts.of(DocumentFate.UNCHANGED)),
                Quantity.count(counts.skipped()),
                Quantity.count(plan.conflicts()),
                Quantity.count(plan.newIndexes()));
    }

    private String problems(List<PlanProblem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> sentences.text(
                        problem.isError() ? "plan.error" : "plan.warning",
                        Markdown.code(Cards.shortened(problem.namespace(), LONGEST_NAME)),
                        Markdown.escape(Cards.shortened(problem.sentence(), LONGEST_SENTENCE))))
                .collect(Collectors.joining("\n"));
    }

    private ActionButton button(ButtonAction action, Snowflake proposal, String label, ButtonStyle style) {
        return ActionButton.of(ButtonId.of(action, proposal).text(), sentences.text(label), style);
    }

    /** Asks a second person. {@code ends} is when nobody can agree any more. */
    public CardMessage approval(String summary, String requester, String ends, Snowflake proposal) {
        return Cards.card(
                Accent.WARNING,
                List.of(
                        new TextDisplay(summary),
                        new TextDisplay(sentences.text("approval.wanted", Markdown.escape(requester), ends)),
                        ActionRow.of(
                                button(ButtonAction.APPROVE, proposal, "button.approve", ButtonStyle.DANGER),
                                button(ButtonAction.REJECT, proposal, "button.reject", ButtonStyle.SECONDARY))));
    }

    /** The button that takes a restore back. */
    public ActionButton undo(Snowflake proposal) {
        return button(ButtonAction.PROPOSAL, proposal, "button.undo", ButtonStyle.DANGER);
    }
}
