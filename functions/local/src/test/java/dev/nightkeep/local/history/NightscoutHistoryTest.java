package dev.nightkeep.local.history;

import static dev.nightkeep.local.history.Sample.DAYS;
import static dev.nightkeep.local.history.Sample.END;
import static dev.nightkeep.local.history.Sample.HISTORY;
import static dev.nightkeep.local.history.Sample.documents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.junit.jupiter.api.Test;

class NightscoutHistoryTest {
    @Test
    void collections_ofNightscout_areAllThereWithWhatEveryTypeNeeds() {
        assertThat(HISTORY.collections())
                .extracting(HistoryCollection::name)
                .containsExactly("entries", "treatments", "devicestatus", "profile", "food", "every_type");
    }

    @Test
    void documents_sameSeed_areTheSame() {
        NightscoutHistory again = new NightscoutHistory(7, END, DAYS);
        for (HistoryCollection collection : HISTORY.collections()) {
            assertThat(documents(again, collection.name())).isEqualTo(documents(collection.name()));
        }
    }

    @Test
    void documents_otherSeed_differ() {
        NightscoutHistory other = new NightscoutHistory(8, END, DAYS);
        assertThat(documents(other, "entries")).isNotEqualTo(documents("entries"));
    }

    @Test
    void documents_everyCollection_haveIdsOfTheirOwnInFirstPlace() {
        for (HistoryCollection collection : HISTORY.collections()) {
            List<BsonDocument> documents = documents(collection.name());
            assertThat(documents).allMatch(document -> document.getFirstKey().equals("_id"));
            assertThat(documents)
                    .extracting(document -> document.get("_id", BsonNull.VALUE))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void constructor_noDays_isRefused() {
        assertThatThrownBy(() -> new NightscoutHistory(1, END, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
