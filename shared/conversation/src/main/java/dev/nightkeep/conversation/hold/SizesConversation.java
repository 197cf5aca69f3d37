package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.SourceView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** {@code /dbstats}: the size of the database against its quota, how it grows, and how many days are left. */
final class SizesConversation implements Conversation {
    /** What a free cluster of Atlas holds (Atlas documentation, M0 limits). */
    private static final long QUOTA = 512L << 20;

    private static final int MOST_COLLECTIONS = 10;
    private static final int LOOKED_AT = 60;
    private static final int PERCENT = 100;

    private record Sized(String namespace, long bytes) {}

    @Override
    public Held go(Turn turn) {
        Sentences sentences = turn.tools().sentences();
        List<Sized> sizes = sizes(turn);
        long total = sizes.stream().mapToLong(Sized::bytes).sum();
        List<String> lines = new ArrayList<>();
        lines.add(sentences.text(
                "sizes.total", Quantity.bytes(total), Quantity.bytes(QUOTA), Quantity.count(PERCENT * total / QUOTA)));
        sizes.stream()
                .sorted(Comparator.comparingLong(Sized::bytes).reversed())
                .limit(MOST_COLLECTIONS)
                .forEach(each -> lines.add(sentences.text(
                        "sizes.collection", Markdown.code(each.namespace()), Quantity.bytes(each.bytes()))));
        lines.add(growth(turn, total));
        return turn.answer(turn.cards().notice(String.join("\n", lines)));
    }

    private static List<Sized> sizes(Turn turn) {
        List<Sized> sizes = new ArrayList<>();
        try (DocumentSource source = turn.tools()
                        .connections()
                        .source(turn.tools().settings().job());
                SourceView view = source.openView()) {
            for (CollectionDescription collection :
                    source.inventory(NamespaceSelection.everything()).collections()) {
                sizes.add(new Sized(
                        collection.namespace().toString(),
                        view.estimatedBytes(collection).orElse(0)));
            }
        }
        return sizes;
    }

    /** By what the backups of the last days say, which is what was really there. */
    private static String growth(Turn turn, long total) {
        List<Manifest> full = new BackupCatalog(turn.tools().store())
                .newestFirst(CatalogQuery.everything()
                        .ofJob(Optional.of(turn.tools().settings().job()))
                        .ofTypes(EnumSet.of(BackupType.FULL)))
                .limit(LOOKED_AT)
                .filter(CatalogEntry.Committed.class::isInstance)
                .map(entry -> ((CatalogEntry.Committed) entry).manifest())
                .toList();
        long days = full.size() < 2
                ? 0
                : Duration.between(full.getLast().started(), full.getFirst().started())
                        .toDays();
        if (days < 1) {
            return turn.tools().sentences().text("sizes.growth-unknown");
        }
        long daily =
                (full.getFirst().totals().rawBytes() - full.getLast().totals().rawBytes()) / days;
        String grown = turn.tools().sentences().text("sizes.growth", Quantity.bytes(daily), Quantity.count(days));
        return daily <= 0
                ? grown
                : grown
                        + turn.tools()
                                .sentences()
                                .text("sizes.left", Quantity.count(Math.max(0, QUOTA - total) / daily));
    }
}
