package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.conversation.card.ListCards;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.util.List;

/** {@code /backups}, and the buttons by which its pages are turned: newest first. */
final class ListConversation implements Conversation {
    static final String QUERY = "query";

    private static final int PER_PAGE = 5;

    private final Snowflake list;
    private final JsonObject query;
    private final long page;

    /** @param list the interaction that made the list, which its buttons name */
    ListConversation(Snowflake list, JsonObject query, long page) {
        this.list = list;
        this.query = query;
        this.page = page;
    }

    @Override
    public Held go(Turn turn) {
        CatalogQuery wanted = WrittenQuery.read(query, turn.tools().clock().now());
        if (turn.id().equals(list)) {
            turn.state().keep(QUERY, query);
        }
        List<CatalogEntry> entries = new BackupCatalog(turn.tools().store())
                .newestFirst(wanted)
                .skip(page * PER_PAGE)
                .limit(PER_PAGE + 1L)
                .toList();
        boolean more = entries.size() > PER_PAGE;
        return turn.answer(new ListCards(turn.tools().sentences())
                .page(list, page, more ? entries.subList(0, PER_PAGE) : entries, more));
    }
}
