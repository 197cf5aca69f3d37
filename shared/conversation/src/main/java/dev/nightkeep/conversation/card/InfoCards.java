package dev.nightkeep.conversation.card;

import dev.nightkeep.catalog.CollectionSummary;
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
import dev.nightkeep.discord.message.LinkButton;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.discord.message.TextDisplay;
import dev.nightkeep.format.Manifest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One backup in full, and the way to download it. Thread-safe. */
public final class InfoCards {
    private static final int MOST_COLLECTIONS = 20;
    private static final int LONGEST_NAME = 60;

    private final Sentences sentences;

    public InfoCards(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Everything that its manifest and its part index say. */
    public CardMessage full(Manifest manifest, List<CollectionSummary> collections) {
        List<ContainerComponent> lines = new ArrayList<>();
        lines.add(new TextDisplay(sentences.text("info.title", sentences.text("state." + manifest.state()))));
        lines.add(new TextDisplay(new BackupFacts(sentences).lines(manifest)));
        lines.add(new TextDisplay(collections(collections)));
        lines.add(ActionRow.of(
                button(ButtonAction.DOWNLOAD, manifest, "button.download"),
                button(ButtonAction.VERIFY, manifest, "button.verify")));
        return Cards.card(BackupCards.accent(manifest.state().name()), lines);
    }

    private String collections(List<CollectionSummary> collections) {
        if (collections.isEmpty()) {
            return sentences.text("info.no-collections");
        }
        String named = collections.stream()
                .limit(MOST_COLLECTIONS)
                .map(collection -> sentences.text(
                        "info.collection",
                        Markdown.code(Cards.shortened(collection.namespace(), LONGEST_NAME)),
                        Quantity.of(collection.documents(), "document", "documents"),
                        Quantity.bytes(collection.rawBytes())))
                .collect(Collectors.joining("\n"));
        int hidden = Math.max(0, collections.size() - MOST_COLLECTIONS);
        return hidden == 0 ? named : named + "\n" + sentences.text("info.hidden", Quantity.count(hidden));
    }

    private ActionButton button(ButtonAction action, Manifest manifest, String label) {
        return ActionButton.of(
                new ButtonId(action, manifest.id().value()).text(), sentences.text(label), ButtonStyle.SECONDARY);
    }

    /** A link, for the one person who asked. */
    public CardMessage download(Manifest manifest, URI address, String ends) {
        return Cards.card(
                Accent.NEUTRAL,
                List.of(
                        new TextDisplay(sentences.text(
                                "download.ready",
                                Markdown.code(manifest.id().value()),
                                Quantity.bytes(manifest.totals().storedBytes()),
                                ends)),
                        ActionRow.of(new LinkButton(sentences.text("button.download"), address))));
    }
}
