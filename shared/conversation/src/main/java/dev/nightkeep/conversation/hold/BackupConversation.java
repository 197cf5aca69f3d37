package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import java.util.List;

/** {@code /backup}: starts a backup, and tells of it in a thread of its own. */
final class BackupConversation implements Conversation {
    /** What the state machine of backups does not take yet. A backup of something else than was asked for is none. */
    private static final List<String> NOT_TAKEN = List.of("type", "collections", "codec");

    private final CommandInvocation command;

    BackupConversation(CommandInvocation command) {
        this.command = command;
    }

    @Override
    public Held go(Turn turn) {
        JobName job = JobOption.of(command, turn.tools().settings().job());
        requireTaken();
        turn.note(BackupStory.ACTION, job.value(), AuditOutcome.STARTED, "");
        ExecutionName name = new ExecutionName("discord-" + turn.id());
        turn.start(Machine.BACKUP, name, Orders.backup(job, turn.who()));
        return new FollowInThread(turn, new BackupStory(turn, job, name)).go();
    }

    private void requireTaken() {
        NOT_TAKEN.stream()
                .filter(option -> command.text(option).isPresent())
                .filter(option -> !isStandard(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new ConfigurationException(
                            "Backups of this installation cannot be started with another %s than it is set up for"
                                    .formatted(option),
                            "Leave the option out; what is backed up, and how, is set where Nightkeep is deployed");
                });
    }

    private boolean isStandard(String option) {
        return option.equals("type")
                && command.text(option).filter("full"::equals).isPresent();
    }
}
