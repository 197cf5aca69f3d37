package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.card.RunCards;
import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.Machine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What is told of a verification, and of a restore but for its button. */
class PlainStory implements RunStory {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final Turn turn;
    private final Machine machine;
    private final ExecutionName name;
    private final String action;
    private final String subject;
    private final String threadName;
    private final RunCards cards;

    PlainStory(Turn turn, Machine machine, ExecutionName name, String action, String subject, String threadName) {
        this.turn = turn;
        this.machine = machine;
        this.name = name;
        this.action = action;
        this.subject = subject;
        this.threadName = threadName;
        this.cards = new RunCards(turn.tools().sentences());
    }

    static String time(Instant when) {
        return TIME.format(when);
    }

    @Override
    public final Machine machine() {
        return machine;
    }

    @Override
    public final ExecutionName name() {
        return name;
    }

    @Override
    public final String action() {
        return action;
    }

    @Override
    public final String subject() {
        return subject;
    }

    @Override
    public final ThreadName thread() {
        return ThreadName.fitting(threadName);
    }

    @Override
    public final OutgoingMessage opening(RunView view) {
        return cards.started(
                machine, subject, turn.origin().actor(), view.execution().started());
    }

    @Override
    public final OutgoingMessage progress(RunView view, String remark) {
        return cards.progress(machine, view, remark, turn.id());
    }

    @Override
    public OutgoingMessage ending(RunView view, String remark) {
        return cards.ended(machine, subject, view, remark, Optional.empty(), turn.id());
    }

    @Override
    public final OutgoingMessage summary(RunView view) {
        return cards.summary(machine, subject, view);
    }
}
