package dev.nightkeep.conversation.hold;

import dev.nightkeep.conversation.text.Quantity;
import dev.nightkeep.conversation.text.Sentences;
import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.discord.message.DiscordTime;
import dev.nightkeep.discord.message.Markdown;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Partition;
import dev.nightkeep.source.SourceView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /querydb}: reads collections and counts their entries; says so where there was no time for all. */
final class QueryConversation implements Conversation {
    /** What is left of the reply's 15 minutes when counting has to end. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int MOST_COLLECTIONS = 15;

    private final CommandInvocation command;

    QueryConversation(CommandInvocation command) {
        this.command = command;
    }

    @Override
    public Held go(Turn turn) {
        Optional<Instant> since = command.text("since")
                .map(text -> WrittenQuery.required(
                        "since", text, turn.tools().clock().now()));
        Instant begun = turn.tools().clock().now();
        List<String> lines = new ArrayList<>();
        try (DocumentSource source = turn.tools()
                        .connections()
                        .source(turn.tools().settings().job());
                SourceView view = source.openView()) {
            for (CollectionDescription collection : wanted(source)) {
                boolean late = isLate(turn, begun);
                lines.add(late ? skipped(turn, collection) : line(turn, view, collection, since, begun));
            }
        }
        String text = lines.isEmpty() ? turn.tools().sentences().text("query.nothing") : String.join("\n", lines);
        return turn.answer(turn.cards().notice(text));
    }

    private static boolean isLate(Turn turn, Instant begun) {
        return turn.deadline().isCloserThan(MARGIN)
                || turn.tools().clock().now().isAfter(begun.plus(LONGEST));
    }

    private List<CollectionDescription> wanted(DocumentSource source) {
        NamespaceSelection selection = command.text("collection")
                .map(name -> new NamespaceSelection(Set.of(), List.of(name), List.of()))
                .orElseGet(NamespaceSelection::everything);
        return source.inventory(selection).collections().stream()
                .filter(CollectionDescription::hasDocuments)
                .limit(MOST_COLLECTIONS)
                .toList();
    }

    private static String skipped(Turn turn, CollectionDescription collection) {
        return turn.tools()
                .sentences()
                .text("query.skipped", Markdown.code(collection.namespace().toString()));
    }

    private static String line(
            Turn turn, SourceView view, CollectionDescription collection, Optional<Instant> since, Instant begun) {
        EntryCount count = new EntryCount(since);
        boolean whole = view.read(Partition.whole(collection), count::add, () -> isLate(turn, begun))
                .isEmpty();
        Sentences sentences = turn.tools().sentences();
        String entries = sentences.text(
                whole ? "query.entries" : "query.entries-at-least",
                Markdown.code(collection.namespace().toString()),
                Quantity.of(count.entries(), "entry", "entries"));
        String dates = count.oldest()
                .flatMap(oldest -> count.newest()
                        .map(newest -> sentences.text(
                                "query.dates", DiscordTime.dateTime(oldest), DiscordTime.dateTime(newest))))
                .orElseGet(() -> sentences.text("query.undated"));
        String recent = since.filter(start -> count.dated() > 0)
                .map(start ->
                        sentences.text("query.recent", DiscordTime.dateTime(start), Quantity.count(count.recent())))
                .orElse("");
        return entries + dates + recent;
    }
}
