package dev.nightkeep.conversation.hold;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.machine.Execution;
import dev.nightkeep.machine.ExecutionName;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import java.util.List;
import java.util.Optional;

/** {@code /cancel} and the button of that name: stops a run. What it leaves is settled by its own state machine. */
final class CancelConversation implements Conversation {
    private static final List<Machine> STOPPABLE = List.of(Machine.BACKUP, Machine.RESTORE, Machine.VERIFY);
    private static final int LOOKED_AT = 20;

    /** What is to be stopped: {@code backup:<name>}, {@code <name>}, or nothing for the one that runs. */
    private final Optional<String> wanted;

    CancelConversation(Optional<String> wanted) {
        this.wanted = wanted;
    }

    private record Run(Machine machine, ExecutionName name) {}

    @Override
    public Held go(Turn turn) {
        List<Run> runs = STOPPABLE.stream()
                .filter(turn.tools().settings().machines()::containsKey)
                .flatMap(machine -> running(turn, machine).stream().map(name -> new Run(machine, name)))
                .filter(this::isWanted)
                .toList();
        if (runs.size() != 1) {
            String key = runs.isEmpty() ? "cancel.nothing" : "cancel.several";
            return turn.answer(turn.cards().notice(turn.tools().sentences().text(key)));
        }
        return stop(turn, runs.getFirst());
    }

    private static List<ExecutionName> running(Turn turn, Machine machine) {
        return turn.tools().machines().newest(turn.tools().settings().machine(machine), LOOKED_AT).stream()
                .filter(execution -> execution.state() == ExecutionState.RUNNING)
                .map(Execution::name)
                .toList();
    }

    private boolean isWanted(Run run) {
        String full = "%s:%s".formatted(run.machine().text(), run.name());
        return wanted.map(text -> text.equals(full) || text.equals(run.name().text()))
                .orElse(true);
    }

    private static Held stop(Turn turn, Run run) {
        turn.note("run.cancel", run.name().text(), AuditOutcome.STARTED, "");
        // a task that is under way looks there; the cloud itself only stops what has not begun
        new ExecutionNotes(turn.tools().store())
                .stop(
                        new ExecutionKey(run.machine().text(), run.name().text()),
                        turn.tools().clock().now());
        turn.tools()
                .machines()
                .stop(
                        turn.tools().settings().machine(run.machine()),
                        run.name(),
                        "Cancelled in Discord by " + turn.who());
        turn.note("run.cancel", run.name().text(), AuditOutcome.DONE, "");
        return turn.answer(turn.cards()
                .notice(turn.tools()
                        .sentences()
                        .text(
                                "cancel.done",
                                run.machine().text(),
                                Markdown.code(run.name().text()))));
    }
}
