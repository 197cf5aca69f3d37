package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.RestoreId;
import dev.nightkeep.restore.RestoreRecord;
import dev.nightkeep.restore.RestoreRecords;
import dev.nightkeep.restore.UndoReport;
import dev.nightkeep.restore.UndoneCollection;
import java.time.Duration;

/** Takes a restore back. What others have changed since is left, and said. */
final class UndoConversation implements Conversation {
    private static final String ACTION = "restore.undo";
    private static final String SETTLED = "undone";

    /** What a batch and the report may still take. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Proposal proposal;

    UndoConversation(Proposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public Held go(Turn turn) {
        if (turn.state().has(SETTLED)) {
            return answer(turn, turn.state().find(SETTLED).orElseThrow().requiredText("text"));
        }
        RestoreRecord restore = new RestoreRecords(turn.tools().store())
                .find(new RestoreId(proposal.order().requiredText("restore")));
        turn.note(ACTION, restore.id().value(), AuditOutcome.STARTED, "");
        var unused =
                turn.voice().reply(turn.cards().notice(turn.tools().sentences().text("undo.running")));
        try {
            return settle(turn, undo(turn, restore));
        } catch (RunCancelledException e) {
            return Held.AGAIN; // this task's time is over; the next one goes on
        }
    }

    private static UndoReport undo(Turn turn, RestoreRecord restore) {
        Cancellation cancellation = new Cancellation();
        return turn.tools()
                .connections()
                .undo(
                        restore,
                        event -> {
                            if (turn.deadline().isCloserThan(MARGIN)) {
                                cancellation.request();
                            }
                        },
                        cancellation);
    }

    private static Held settle(Turn turn, UndoReport report) {
        boolean whole = report.state() == BackupState.SUCCEEDED;
        turn.note(ACTION, report.id().value(), whole ? AuditOutcome.DONE : AuditOutcome.FAILED, whole ? "" : "partial");
        String text = text(turn.tools().sentences(), report, whole);
        turn.state().keep(SETTLED, new JsonMembers().put("text", text).object());
        return answer(turn, text);
    }

    private static String text(Sentences sentences, UndoReport report, boolean whole) {
        return sentences.text(
                whole ? "undo.done" : "undo.partial",
                Markdown.code(report.id().value()),
                Quantity.count(report.sum(UndoneCollection::removed)),
                Quantity.count(report.sum(UndoneCollection::putBack)),
                Quantity.count(report.sum(UndoneCollection::left)),
                Quantity.count(report.sum(UndoneCollection::failed)));
    }

    private static Held answer(Turn turn, String text) {
        return turn.answer(turn.cards().notice(text));
    }
}
