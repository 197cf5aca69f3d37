package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.machine.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code /ping}: how fast every part answers, and which does not. */
final class PingConversation implements Conversation {
    @Override
    public Held go(Turn turn) {
        Instant begun = turn.tools().clock().now();
        List<String> lines = new ArrayList<>();
        lines.add(line(turn, "ping.way", Duration.between(turn.id().createdAt(), begun)));
        lines.add(measured(turn, "ping.store", () -> turn.tools().store().find(DiscordKeys.conversation(turn.id()))));
        lines.add(measured(
                turn,
                "ping.machines",
                () -> turn.tools().machines().newest(turn.tools().settings().machine(Machine.BACKUP), 1)));
        lines.add(measured(turn, "ping.database", () -> {
            try (var source =
                    turn.tools().connections().source(turn.tools().settings().job())) {
                source.describe();
            }
        }));
        Instant before = turn.tools().clock().now();
        Said said = turn.voice().reply(turn.cards().notice(String.join("\n", lines)));
        if (said.isSaid()) {
            lines.add(line(
                    turn,
                    "ping.discord",
                    Duration.between(before, turn.tools().clock().now())));
        }
        return turn.answer(turn.cards().notice(String.join("\n", lines)));
    }

    private static String measured(Turn turn, String key, Runnable leg) {
        Instant before = turn.tools().clock().now();
        try {
            leg.run();
            return line(turn, key, Duration.between(before, turn.tools().clock().now()));
        } catch (NightkeepException e) {
            return turn.tools().sentences().text(key, turn.tools().sentences().text("ping.failed", e.code()));
        }
    }

    private static String line(Turn turn, String key, Duration took) {
        return turn.tools().sentences().text(key, "%,d ms".formatted(Math.max(0, took.toMillis())));
    }
}
