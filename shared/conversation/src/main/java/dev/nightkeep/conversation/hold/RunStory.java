package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;

/** What is told of one run. */
interface RunStory {
    Machine machine();

    ExecutionName name();

    /** What it does, for the audit log: {@code backup.create}. */
    String action();

    /** On what. */
    String subject();

    ThreadName thread();

    /** Said in the channel while it runs. */
    OutgoingMessage opening(RunView view);

    /** Said in the thread, and edited while it runs. {@code remark} is something that people should know, or empty. */
    OutgoingMessage progress(RunView view, String remark);

    /** The last word in the thread. May make links: called once by each task. */
    OutgoingMessage ending(RunView view, String remark);

    /** The last word in the channel: one line. */
    OutgoingMessage summary(RunView view);
}
