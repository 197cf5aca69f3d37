package dev.nightkeep.conversation.card;

import dev.nightkeep.conversation.follow.RunView;
import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.discord.interaction.Actor;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.ActionButton;
import dev.nightkeep.discord.message.ActionRow;
import dev.nightkeep.discord.message.ButtonStyle;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.ContainerComponent;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.machine.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is shown of runs that verify or restore. Thread-safe. */
public final class RunCards {
    private static final List<String> COUNTS = List.of(
            "added",
            "replaced",
            "merged",
            "unchanged",
            "skipped",
            "failed",
            "conflicts",
            "verified",
            "parts",
            "documents");
    private static final int PERCENT = 100;

    private final Sentences sentences;
    private final Cards cards;

    public RunCards(Sentences sentences) {
        this.sentences = sentences;
        this.cards = new Cards(sentences);
    }

    private String what(Machine machine) {
        return sentences.text("run." + machine.text());
    }

    /** Said in the channel. */
    public CardMessage started(Machine machine, String subject, Optional<Actor> by, Instant when) {
        return Cards.card(
                Accent.RUNNING,
                List.of(new TextDisplay(sentences.text(
                        "run.started",
                        what(machine),
                        Markdown.code(subject),
                        Markdown.escape(by.map(Actor::name).orElse("")),
                        DiscordTime.relative(when)))));
    }

    /** Said in the thread while it runs. */
    public CardMessage progress(Machine machine, RunView view, String remark, Snowflake conversation) {
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(sentences.text("run.running", what(machine))));
        lines.add(new TextDisplay(
                view.progress().map(this::counted).orElseGet(() -> sentences.text("backup.running.waiting"))));
        if (!remark.isBlank()) {
            lines.add(new TextDisplay(remark));
        }
        lines.add(ActionRow.of(ActionButton.of(
                ButtonId.of(ButtonAction.CANCEL, conversation).text(),
                sentences.text("button.cancel"),
                ButtonStyle.SECONDARY)));
        return Cards.card(Accent.RUNNING, lines);
    }

    private String counted(ExecutionProgress progress) {
        String done = sentences.text(
                "backup.running.counted",
                Markdown.escape(progress.stage()),
                Quantity.of(progress.documents(), "document", "documents"),
                Quantity.bytes(progress.rawBytes()));
        if (progress.plannedDocuments().isEmpty() || progress.plannedDocuments().getAsLong() <= 0) {
            return done;
        }
        long share = Math.min(
                PERCENT,
                PERCENT * progress.documents() / progress.plannedDocuments().getAsLong());
        return done + "\n" + sentences.text("backup.running.share", share);
    }

    /** The last word in the thread. {@code button} is what can be done next. */
    public CardMessage ended(
            Machine machine,
            String subject,
            RunView view,
            String remark,
            Optional<ActionButton> button,
            Snowflake conversation) {
        String title = sentences.text(
                "run.ended", what(machine), Markdown.code(subject), sentences.text("state." + view.state()));
        String text = view.result("text").or(() -> view.execution().cause()).orElse("");
        if (view.outcome().isEmpty() || (counts(view).isEmpty() && !view.state().equals("SUCCEEDED"))) {
            return cards.failed(
                    join(title, remark), text.isBlank() ? sentences.text("backup.without-report") : text, conversation);
        }
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(title));
        Stream.of(counts(view), Cards.beginning(text), duration(view), remark)
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(new TextDisplay(line)));
        lines.add(cards.reference(conversation));
        button.ifPresent(next -> lines.add(ActionRow.of(next)));
        return Cards.card(BackupCards.accent(view.state()), lines);
    }

    private static String join(String title, String remark) {
        return remark.isBlank() ? title : title + "\n" + remark;
    }

    private String counts(RunView view) {
        return COUNTS.stream()
                .filter(name -> view.result(name).isPresent())
                .map(name -> sentences.text("count." + name, view.result(name).orElse("")))
                .collect(Collectors.joining("\n"));
    }

    private String duration(RunView view) {
        Instant end = view.execution().ended().orElse(view.looked());
        return sentences.text(
                "run.duration",
                Quantity.duration(Duration.between(view.execution().started(), end)));
    }

    /** The last word in the channel. */
    public CardMessage summary(Machine machine, String subject, RunView view) {
        return Cards.card(
                BackupCards.accent(view.state()),
                List.of(new TextDisplay(sentences.text(
                        "run.ended", what(machine), Markdown.code(subject), sentences.text("state." + view.state())))));
    }
}
