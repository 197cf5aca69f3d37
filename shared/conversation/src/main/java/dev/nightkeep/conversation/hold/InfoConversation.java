package dev.nightkeep.conversation.hold;

import dev.nightkeep.catalog.CollectionSummary;
import dev.nightkeep.catalog.SummarizeCollections;
import dev.nightkeep.conversation.card.InfoCards;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.Manifest;
import java.util.List;

/** {@code /backup-info}: one backup in full. */
final class InfoConversation implements Conversation {
    private final String reference;

    InfoConversation(String reference) {
        this.reference = reference;
    }

    @Override
    public Held go(Turn turn) {
        Manifest manifest = turn.backup(reference);
        return turn.answer(new InfoCards(turn.tools().sentences()).full(manifest, collections(turn, manifest)));
    }

    private static List<CollectionSummary> collections(Turn turn, Manifest manifest) {
        try {
            return new SummarizeCollections(turn.tools().store()).summarize(manifest);
        } catch (NightkeepException e) {
            return List.of(); // the card says that it names none
        }
    }
}
