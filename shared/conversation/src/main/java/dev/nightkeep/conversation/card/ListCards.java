package dev.nightkeep.conversation.card;

import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.conversation.work.ButtonAction;
import dev.nightkeep.conversation.work.ButtonId;
import dev.nightkeep.discord.message.Accent;
import dev.nightkeep.discord.message.ActionButton;
import dev.nightkeep.discord.message.ActionRow;
import dev.nightkeep.discord.message.ButtonStyle;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.ContainerComponent;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.RowComponent;
import dev.nightkeep.discord.message.Section;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.format.Manifest;
import java.util.ArrayList;
import java.util.List;

/** Lists of backups. Thread-safe. */
public final class ListCards {
    private static final int LONGEST = 200;

    private final Sentences sentences;

    public ListCards(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * One page.
     *
     * @param list the interaction that made the list
     * @param more whether there is a page behind it
     */
    public CardMessage page(Snowflake list, long page, List<CatalogEntry> entries, boolean more) {
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(
                entries.isEmpty()
                        ? sentences.text("list.empty")
                        : sentences.text("list.title", Quantity.count(page + 1))));
        entries.forEach(entry -> lines.add(entry(entry)));
        List<RowComponent> buttons = buttons(list, page, more);
        if (!buttons.isEmpty()) {
            lines.add(new ActionRow(buttons));
        }
        return Cards.card(Accent.NEUTRAL, lines);
    }

    private List<RowComponent> buttons(Snowflake list, long page, boolean more) {
        List<RowComponent> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(button(list, page - 1, "button.newer"));
        }
        if (more) {
            buttons.add(button(list, page + 1, "button.older"));
        }
        return buttons;
    }

    private ActionButton button(Snowflake list, long page, String label) {
        return ActionButton.of(
                new ButtonId(ButtonAction.PAGE, "%s.%d".formatted(list, page)).text(),
                sentences.text(label),
                ButtonStyle.SECONDARY);
    }

    private ContainerComponent entry(CatalogEntry entry) {
        return switch (entry) {
            case CatalogEntry.Committed committed -> entry(committed.manifest());
            case CatalogEntry.Unreadable unreadable ->
                new TextDisplay(sentences.text(
                        "list.unreadable",
                        Markdown.code(unreadable.layout().id().value()),
                        shortened(unreadable.failure().userMessage())));
        };
    }

    private static String shortened(String text) {
        return Markdown.escape(Cards.shortened(text, LONGEST));
    }

    private ContainerComponent entry(Manifest manifest) {
        String text = sentences.text(
                "list.entry",
                DiscordTime.dateTime(manifest.started()),
                DiscordTime.relative(manifest.started()),
                Markdown.code(manifest.job().value()),
                manifest.id().type().text(),
                sentences.text("state." + manifest.state()),
                Quantity.bytes(manifest.totals().storedBytes()),
                Quantity.of(manifest.totals().documents(), "document", "documents"),
                Markdown.code(manifest.id().value()));
        return Section.of(
                text,
                ActionButton.of(
                        new ButtonId(ButtonAction.DOWNLOAD, manifest.id().value()).text(),
                        sentences.text("button.download"),
                        ButtonStyle.SECONDARY));
    }
}
