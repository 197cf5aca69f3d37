package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.card.PlanCards;
import dev.nightkeep.conversation.card.RunCards;
import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.message.ActionButton;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import dev.nightkeep.restore.RestoreId;
import java.time.Duration;
import java.util.Optional;

/** What is told of a restore; ends with a button that takes it back. */
final class RestoreStory extends PlainStory {
    static final String ACTION = "restore.apply";

    /** As long as what was replaced is kept at least, where nobody prunes it earlier. */
    private static final Duration UNDO_LIFETIME = Duration.ofDays(30);

    private final Turn turn;
    private final Proposal proposal;
    private final RunCards cards;

    RestoreStory(Turn turn, Proposal proposal, ExecutionName name) {
        super(
                turn,
                Machine.RESTORE,
                name,
                ACTION,
                proposal.order().requiredText("backup"),
                "restore %s %s"
                        .formatted(
                                proposal.order().requiredText("job"),
                                time(turn.id().createdAt())));
        this.turn = turn;
        this.proposal = proposal;
        this.cards = new RunCards(turn.tools().sentences());
    }

    @Override
    public OutgoingMessage ending(RunView view, String remark) {
        Optional<ActionButton> undo =
                view.result("restore").filter(RestoreId::isId).map(this::undo);
        return cards.ended(Machine.RESTORE, subject(), view, remark, undo, turn.id());
    }

    private ActionButton undo(String restore) {
        String summary = turn.tools().sentences().text("undo.summary", Markdown.code(restore));
        var unused = turn.tools()
                .proposals()
                .propose(Proposal.open(
                        turn.id(),
                        Proposal.Kind.UNDO,
                        proposal.phrase(),
                        summary,
                        new JsonMembers().put("restore", restore).object(),
                        turn.tools().clock().now().plus(UNDO_LIFETIME)));
        return new PlanCards(turn.tools().sentences()).undo(turn.id());
    }
}
