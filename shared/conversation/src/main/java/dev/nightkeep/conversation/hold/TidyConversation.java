package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.discord.api.ThreadDetails;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.machine.ExecutionState;
import dev.nightkeep.machine.Machine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /threads tidy}: puts away the threads of runs that have ended. Nothing is deleted. */
final class TidyConversation implements Conversation {
    private static final Pattern OURS =
            Pattern.compile("(backup|restore|verify) \\S+ \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final String STANDARD = "1d";
    private static final int LOOKED_AT = 20;

    private final CommandInvocation command;

    TidyConversation(CommandInvocation command) {
        this.command = command;
    }

    @Override
    public Held go(Turn turn) {
        Instant before = WrittenQuery.required(
                "older-than",
                command.text("older-than").orElse(STANDARD),
                turn.tools().clock().now());
        Instant oldestRun = oldestRun(turn).orElse(before);
        List<ThreadDetails> finished =
                turn
                        .tools()
                        .discord()
                        .threads()
                        .active(turn.tools().settings().place().guild())
                        .stream()
                        .filter(thread -> isOurs(turn, thread))
                        .filter(thread -> thread.lastActive().isBefore(before))
                        .filter(thread -> thread.id().createdAt().isBefore(oldestRun))
                        .toList();
        long archived =
                finished.stream().filter(thread -> archived(turn, thread)).count();
        String key = archived == finished.size() ? "threads.tidied" : "threads.tidied-some";
        return turn.answer(turn.cards()
                .notice(turn.tools()
                        .sentences()
                        .text(key, Quantity.of(archived, "thread", "threads"), Quantity.count(finished.size()))));
    }

    /** What runs has a thread that is younger than itself, and stays. */
    private static Optional<Instant> oldestRun(Turn turn) {
        return List.of(Machine.BACKUP, Machine.RESTORE, Machine.VERIFY).stream()
                .filter(turn.tools().settings().machines()::containsKey)
                .flatMap(machine ->
                        turn.tools().machines().newest(turn.tools().settings().machine(machine), LOOKED_AT).stream())
                .filter(execution -> execution.state() == ExecutionState.RUNNING)
                .map(execution -> execution.started().minusSeconds(60))
                .min(Instant::compareTo);
    }

    private static boolean isOurs(Turn turn, ThreadDetails thread) {
        return OURS.matcher(thread.name()).matches()
                && thread.parentId()
                        .filter(turn.tools().settings().place().backupChannel()::equals)
                        .isPresent();
    }

    private static boolean archived(Turn turn, ThreadDetails thread) {
        try {
            turn.tools().discord().threads().archive(thread.id());
            return true;
        } catch (NightkeepException e) {
            return false; // told by the count
        }
    }
}
