package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.conversation.work.Proposal;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;

/** Does what was proposed and confirmed. */
final class Proposed {
    private Proposed() {}

    static Held go(Turn turn, Proposal proposal) {
        return switch (proposal.kind()) {
            case RESTORE -> restore(turn, proposal);
            case UNDO -> new UndoConversation(proposal).go(turn);
            case PURGE ->
                turn.answer(turn.cards().notice(turn.tools().sentences().text("command.not-yet")));
        };
    }

    /** What is written is what was shown: the state machine holds the restore to the plan. */
    private static Held restore(Turn turn, Proposal proposal) {
        String backup = proposal.order().requiredText("backup");
        turn.note(RestoreStory.ACTION, backup, AuditOutcome.STARTED, "");
        ExecutionName name = new ExecutionName("discord-" + turn.id());
        turn.start(Machine.RESTORE, name, Orders.text(proposal.order()));
        return new FollowInThread(turn, new RestoreStory(turn, proposal, name)).go();
    }
}
