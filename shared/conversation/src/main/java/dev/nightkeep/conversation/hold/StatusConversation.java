package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.health.HealthProblem;
import dev.nightkeep.health.WatchHealth;
import dev.nightkeep.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /status}: the last good backup, the next run, storage, and what is not well. */
final class StatusConversation implements Conversation {
    private static final int COUNTED = 200;
    private static final int NAMED_PROBLEMS = 5;

    @Override
    public Held go(Turn turn) {
        Sentences sentences = turn.tools().sentences();
        List<Manifest> newest = newest(turn);
        List<String> lines = new ArrayList<>();
        lines.add(sentences.text("status.title"));
        lines.add(lastGood(turn, newest));
        turn.tools()
                .connections()
                .schedules()
                .ifPresent(group -> group.schedules()
                        .all(group.name())
                        .forEach(schedule -> lines.add(schedule(sentences, schedule))));
        lines.add(storage(turn, newest));
        lines.addAll(problems(turn));
        return turn.answer(turn.cards().notice(String.join("\n", lines)));
    }

    private static List<Manifest> newest(Turn turn) {
        return new BackupCatalog(turn.tools().store())
                .newestFirst(CatalogQuery.everything())
                .limit(COUNTED)
                .filter(CatalogEntry.Committed.class::isInstance)
                .map(entry -> ((CatalogEntry.Committed) entry).manifest())
                .toList();
    }

    private static String lastGood(Turn turn, List<Manifest> newest) {
        Optional<Manifest> good = newest.stream()
                .filter(manifest -> manifest.state() == BackupState.SUCCEEDED)
                .findFirst();
        return good.map(manifest -> turn.tools()
                        .sentences()
                        .text(
                                "status.last-good",
                                DiscordTime.relative(manifest.started()),
                                Markdown.code(manifest.job().value()),
                                Quantity.bytes(manifest.totals().storedBytes())))
                .orElseGet(() -> turn.tools().sentences().text("status.no-good"));
    }

    static String schedule(Sentences sentences, Schedule schedule) {
        return sentences.text(
                schedule.on() ? "status.schedule" : "status.schedule-off",
                Markdown.code(schedule.name()),
                Markdown.escape(schedule.expression().words()),
                Markdown.escape(schedule.zone().getId()));
    }

    private static String storage(Turn turn, List<Manifest> newest) {
        long bytes = newest.stream()
                .mapToLong(manifest -> manifest.totals().storedBytes())
                .sum();
        return turn.tools()
                .sentences()
                .text(
                        newest.size() < COUNTED ? "status.storage" : "status.storage-newest",
                        Quantity.of(newest.size(), "backup", "backups"),
                        Quantity.bytes(bytes));
    }

    private static List<String> problems(Turn turn) {
        List<HealthProblem> problems = new WatchHealth(
                        turn.tools().store(),
                        turn.tools().clock(),
                        turn.tools().settings().job(),
                        Optional.empty(),
                        OptionalLong.empty())
                .problems();
        if (problems.isEmpty()) {
            return List.of(turn.tools().sentences().text("status.well"));
        }
        return problems.stream()
                .limit(NAMED_PROBLEMS)
                .map(problem -> turn.tools()
                        .sentences()
                        .text("status.problem", Markdown.escape(problem.text()), Markdown.escape(problem.whatToDo())))
                .toList();
    }
}
