package dev.nightkeep.conversation.card;

import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.format.Manifest;
import java.util.Locale;

/** What a backup says of itself, line by line. */
final class BackupFacts {
    private final Sentences sentences;

    BackupFacts(Sentences sentences) {
        this.sentences = sentences;
    }

    String lines(Manifest manifest) {
        return String.join(
                "\n",
                sentences.text("facts.id", Markdown.code(manifest.id().value())),
                sentences.text(
                        "facts.job",
                        Markdown.code(manifest.job().value()),
                        manifest.id().type().text(),
                        DiscordTime.dateTime(manifest.started()),
                        DiscordTime.relative(manifest.started())),
                sentences.text(
                        "facts.size",
                        Quantity.bytes(manifest.totals().rawBytes()),
                        Quantity.bytes(manifest.totals().storedBytes()),
                        Quantity.change(
                                manifest.totals().rawBytes(), manifest.totals().storedBytes())),
                sentences.text(
                        "facts.counts",
                        Quantity.of(manifest.totals().documents(), "document", "documents"),
                        Quantity.of(manifest.totals().collections(), "collection", "collections"),
                        manifest.compression().name().toLowerCase(Locale.ROOT)),
                sentences.text(
                        "facts.consistency",
                        sentences.text("consistency." + manifest.consistency().kind()),
                        Markdown.escape(manifest.source().server())));
    }
}
