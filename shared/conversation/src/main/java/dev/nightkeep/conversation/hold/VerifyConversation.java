package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;

/** {@code /verify} and the button of that name: reads a backup from end to end, and tells of it. */
final class VerifyConversation implements Conversation {
    private final String reference;

    VerifyConversation(String reference) {
        this.reference = reference;
    }

    @Override
    public Held go(Turn turn) {
        Manifest manifest = turn.backup(reference);
        turn.note("backup.verify", manifest.id().value(), AuditOutcome.STARTED, "");
        ExecutionName name = new ExecutionName("discord-" + turn.id());
        turn.start(Machine.VERIFY, name, Orders.verify(manifest.job(), manifest.id(), turn.who()));
        PlainStory story = new PlainStory(
                turn,
                Machine.VERIFY,
                name,
                "backup.verify",
                manifest.id().value(),
                "verify %s %s".formatted(manifest.job(), PlainStory.time(manifest.started())));
        return new FollowInThread(turn, story).go();
    }
}
