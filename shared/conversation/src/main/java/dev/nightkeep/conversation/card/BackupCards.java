package dev.nightkeep.conversation.card;

import dev.nightkeep.conversation.follow.CollectionSteps;
import dev.nightkeep.conversation.follow.RunSteps;
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
import dev.nightkeep.discord.message.LinkButton;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.RowComponent;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is shown of a backup: while it is made, and when it is there or is not. Thread-safe. */
public final class BackupCards {
    private static final int NAMED_COLLECTIONS = 10;
    private static final int NAMED_MISSING = 10;
    private static final int LONGEST_NAME = 80;
    private static final int PERCENT = 100;
    private static final int STEP = 10;

    private final Sentences sentences;
    private final Cards cards;

    public BackupCards(Sentences sentences) {
        this.sentences = sentences;
        this.cards = new Cards(sentences);
    }

    /** Said in the channel. */
    public CardMessage started(JobName job, Optional<Actor> by, Instant when) {
        String name = Markdown.escape(by.map(Actor::name).orElse(""));
        return Cards.card(
                Accent.RUNNING,
                List.of(new TextDisplay(sentences.text(
                        "backup.started", Markdown.code(job.value()), name, DiscordTime.relative(when)))));
    }

    /** Said in the thread while it runs. */
    public CardMessage progress(JobName job, RunView view, String remark, Snowflake conversation) {
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(sentences.text("backup.running.title", Markdown.code(job.value()))));
        lines.add(new TextDisplay(view.steps()
                .map(this::steps)
                .or(() -> view.progress().map(this::progress))
                .orElseGet(() -> sentences.text("backup.running.waiting"))));
        remark(remark).ifPresent(lines::add);
        lines.add(ActionRow.of(ActionButton.of(
                ButtonId.of(ButtonAction.CANCEL, conversation).text(),
                sentences.text("button.cancel"),
                ButtonStyle.SECONDARY)));
        return Cards.card(Accent.RUNNING, lines);
    }

    private static Optional<ContainerComponent> remark(String remark) {
        return Optional.of(remark).filter(text -> !text.isBlank()).map(TextDisplay::new);
    }

    private String progress(ExecutionProgress progress) {
        String done = sentences.text(
                "backup.running.counted",
                Markdown.escape(progress.stage()),
                Quantity.of(progress.documents(), "document", "documents"),
                Quantity.bytes(progress.rawBytes()));
        return progress.plannedDocuments().isPresent()
                ? done + "\n"
                        + sentences.text(
                                "backup.running.share",
                                share(
                                        progress.documents(),
                                        progress.plannedDocuments().getAsLong()))
                : done;
    }

    private String steps(RunSteps steps) {
        List<String> lines = new ArrayList<>();
        lines.add(sentences.text("backup.running.connected"));
        lines.add(sentences.text(
                "backup.running.exported",
                Quantity.of(steps.documents(), "document", "documents"),
                Quantity.bytes(steps.rawBytes())));
        if (steps.storedBytes() > 0) {
            lines.add(sentences.text(
                    "backup.running.compressed",
                    Quantity.bytes(steps.storedBytes()),
                    Quantity.change(steps.rawBytes(), steps.storedBytes())));
        }
        steps.plannedBytes()
                .ifPresent(planned ->
                        lines.add(sentences.text("backup.running.share", inSteps(share(steps.rawBytes(), planned)))));
        lines.add(sentences.text("backup.running.stage", Markdown.escape(steps.stage())));
        return String.join("\n", lines) + "\n" + collections(steps.collections());
    }

    private static long share(long done, long planned) {
        return planned <= 0 ? 0 : Math.min(PERCENT, PERCENT * done / planned);
    }

    private static long inSteps(long percent) {
        return percent / STEP * STEP;
    }

    /** The last that were begun: of a thousand collections nobody reads a thousand lines. */
    private String collections(List<CollectionSteps> collections) {
        int hidden = Math.max(0, collections.size() - NAMED_COLLECTIONS);
        String lines = collections.subList(hidden, collections.size()).stream()
                .map(this::collection)
                .collect(Collectors.joining("\n"));
        return hidden == 0 ? lines : sentences.text("backup.running.hidden", Quantity.count(hidden)) + "\n" + lines;
    }

    private String collection(CollectionSteps collection) {
        return sentences.text(
                collection.finished() ? "backup.running.collection-done" : "backup.running.collection",
                Markdown.code(Cards.shortened(collection.namespace(), LONGEST_NAME)),
                Quantity.of(collection.documents(), "document", "documents"),
                Quantity.bytes(collection.rawBytes()));
    }

    /** The last word in the thread about a backup that is there. */
    public CardMessage committed(
            Manifest manifest, RunView view, Optional<URI> download, String remark, Snowflake conversation) {
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(sentences.text("backup.ended.title", sentences.text("state." + view.state()))));
        lines.add(new TextDisplay(new BackupFacts(sentences).lines(manifest)));
        lines.add(new TextDisplay(sentences.text(
                "backup.ended.duration",
                Quantity.duration(Duration.between(
                        view.execution().started(), view.execution().ended().orElse(view.looked()))),
                verified(view.state()))));
        missing(manifest).ifPresent(lines::add);
        view.result("text").map(text -> new TextDisplay(Cards.beginning(text))).ifPresent(lines::add);
        remark(remark).ifPresent(lines::add);
        lines.add(cards.reference(conversation));
        lines.add(buttons(manifest, download));
        return Cards.card(accent(view.state()), lines);
    }

    private String verified(String state) {
        return sentences.text(state.equals("UNVERIFIED") ? "backup.ended.unverified" : "backup.ended.verified");
    }

    private Optional<ContainerComponent> missing(Manifest manifest) {
        if (manifest.missingCount() == 0) {
            return Optional.empty();
        }
        String names = manifest.missing().stream()
                .limit(NAMED_MISSING)
                .map(missing -> Markdown.code(Cards.shortened(missing.namespace(), LONGEST_NAME)))
                .collect(Collectors.joining(", "));
        return Optional.of(new TextDisplay(
                sentences.text("backup.ended.missing", Quantity.count(manifest.missingCount()), names)));
    }

    private ActionRow buttons(Manifest manifest, Optional<URI> download) {
        List<RowComponent> buttons = new ArrayList<>();
        download.map(address -> new LinkButton(sentences.text("button.download"), address))
                .ifPresent(buttons::add);
        buttons.add(ActionButton.of(
                new ButtonId(ButtonAction.VERIFY, manifest.id().value()).text(),
                sentences.text("button.verify"),
                ButtonStyle.SECONDARY));
        return new ActionRow(buttons);
    }

    /** The last word about a backup that is not there. */
    public CardMessage failed(JobName job, RunView view, String remark, Snowflake conversation) {
        String text = view.result("text")
                .or(() -> view.execution().cause())
                .orElseGet(() -> sentences
                        .find("backup.without-report." + view.state())
                        .orElseGet(() -> sentences.text("backup.without-report")));
        String title = sentences.text(
                "backup.failed.title", Markdown.code(job.value()), sentences.text("state." + view.state()));
        return cards.failed(remark.isBlank() ? title : title + "\n" + remark, text, conversation);
    }

    /** The last word in the channel. */
    public CardMessage summary(JobName job, RunView view, Optional<Manifest> manifest) {
        String what = manifest.map(found -> sentences.text(
                        "backup.summary.size",
                        Quantity.of(found.totals().documents(), "document", "documents"),
                        Quantity.bytes(found.totals().storedBytes())))
                .orElse("");
        return Cards.card(
                accent(view.state()),
                List.of(new TextDisplay(sentences.text(
                        "backup.summary", Markdown.code(job.value()), sentences.text("state." + view.state()), what))));
    }

    static Accent accent(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "SUCCEEDED" -> Accent.GOOD;
            case "PARTIAL", "CANCELLED" -> Accent.WARNING;
            case "RUNNING" -> Accent.RUNNING;
            default -> Accent.BAD;
        };
    }
}
