package dev.nightkeep.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdRangeChoiceTest {
    private static final Namespace CHATS = Namespace.parse("app.chats");

    private static HistoryQuery query(String id) {
        return new HistoryQuery("chats", Optional.empty(), IdList.of(Stream.of(id)), Optional.empty());
    }

    private static StoredCollection collection(String options, String... indexKeys) {
        return new StoredCollection(
                new CollectionDescription(
                        CHATS, CollectionType.COLLECTION, BsonDocument.parse(options), Optional.empty()),
                Stream.of(indexKeys)
                        .map(key -> new BsonDocument("key", BsonDocument.parse(key)))
                        .toList(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static PartRecord part(String first, String last) {
        return new PartRecord(0, 1, 1, 2, Optional.of(first), Optional.of(last), Optional.empty());
    }

    private static boolean wants(String id, String options, PartRecord part) {
        return new IdRangeChoice(query(id), true).wants(collection(options, "{_id: 1}"), part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|1|9|true",
                "1|1|9|true",
                "9|1|9|true",
                "10|1|9|false",
                "m|\"a\"|\"n\"|true",
                "o|\"a\"|\"n\"|false",
                "o|1|\"z\"|true",
                "10|1|\"z\"|true",
                "65f1f9a3c05e1f9a3cd70001|{\"$oid\": \"65f000000000000000000000\"}|{\"$oid\": \"66f000000000000000000000\"}|true",
                "65f1f9a3c05e1f9a3cd70001|{\"$oid\": \"66f000000000000000000000\"}|{\"$oid\": \"67f000000000000000000000\"}|false",
                "5|nonsense|9|true",
                "50|9|1|true",
                "50|{\"a\": 1}|{\"a\": 2}|true"
            })
    void part_isRead_whereItsIdsEncloseTheOne_orTellNothing(String id, String first, String last, boolean read) {
        assertThat(wants(id, "{}", part(first, last))).isEqualTo(read);
    }

    @Test
    void part_isRead_whereTheOrderIsAnotherOrUnknown() {
        PartRecord part = part("1", "9");
        assertThat(wants("50", "{}", part)).isFalse();
        assertThat(wants("50", "{capped: true, size: 1}", part)).isTrue();
        assertThat(wants("50", "{collation: {locale: 'de'}}", part)).isTrue();
        assertThat(wants("50", "{}", part.veiled())).isTrue();
        assertThat(new IdRangeChoice(query("50"), true)
                        .wants(collection("{}", "{_id: 1, a: 1}", "{_id: 'hashed'}"), part))
                .isTrue();
        assertThat(new IdRangeChoice(query("50"), true).wants(collection("{clusteredIndex: {}}"), part))
                .isFalse();
        assertThat(new IdRangeChoice(query("50"), false).wants(collection("{}", "{_id: 1}"), part))
                .isTrue();
    }

    @Test
    void collection_isMeant_byItsNameWithAndWithoutTheDatabase() {
        IdRangeChoice choice = new IdRangeChoice(query("1"), true);
        assertThat(choice.wants(CHATS)).isTrue();
        assertThat(choice.wants(Namespace.parse("app.chats2"))).isFalse();
        HistoryQuery whole =
                new HistoryQuery("app.chats", Optional.of("web"), IdList.of(Stream.of("1")), Optional.empty());
        assertThat(whole.means(CHATS)).isFalse();
        assertThat(whole.means(new Namespace("web", "app.chats"))).isTrue();
    }
}
