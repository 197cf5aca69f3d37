package dev.nightkeep.conversation.access;

import dev.nightkeep.conversation.kept.DiscordKeys;
import dev.nightkeep.conversation.kept.KeptDocument;
import dev.nightkeep.conversation.kept.KeptDocuments;
import dev.nightkeep.conversation.setting.PeopleSettings;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.store.ConditionalWrite;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How often a person may start a backup. Holds across all functions that answer, and for many deliveries at once. */
public final class Pace {
    private static final String UNTIL = "until";
    private static final String INTERACTION = "interaction";

    private final KeptDocuments documents;
    private final PeopleSettings people;
    private final Clock clock;

    public Pace(KeptDocuments documents, PeopleSettings people, Clock clock) {
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Takes the person's turn for an interaction; one that is delivered twice takes it once.
     *
     * @return when the next turn is, where it is not now
     */
    public Optional<Instant> take(Snowflake user, Snowflake interaction) {
        if (people.owners().contains(user)) {
            return Optional.empty();
        }
        return ConditionalWrite.repeat("Noting a backup in the pace of a user", () -> attempt(user, interaction));
    }

    private Optional<Optional<Instant>> attempt(Snowflake user, Snowflake interaction) {
        ObjectKey key = DiscordKeys.pace(user);
        Optional<KeptDocument> present = documents.find(key);
        Optional<Instant> waiting = present.map(KeptDocument::content)
                .filter(turn -> !turn.text(INTERACTION).equals(Optional.of(interaction.toString())))
                .map(turn -> Instant.parse(turn.requiredText(UNTIL)))
                .filter(clock.now()::isBefore);
        if (waiting.isPresent()) {
            return Optional.of(waiting);
        }
        JsonObject turn = new JsonMembers()
                .put(UNTIL, clock.now().plus(people.pace()))
                .put(INTERACTION, interaction)
                .object();
        boolean taken =
                present.map(before -> documents.replace(before, turn)).orElseGet(() -> documents.create(key, turn));
        return taken ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** Gives a turn back that came to nothing. */
    public void giveBack(Snowflake user, Snowflake interaction) {
        ObjectKey key = DiscordKeys.pace(user);
        documents
                .find(key)
                .filter(turn -> turn.content().text(INTERACTION).equals(Optional.of(interaction.toString())))
                .ifPresent(turn -> documents.remove(key));
    }
}
