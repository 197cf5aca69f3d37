package dev.nightkeep.local.history;

import static dev.nightkeep.local.history.Sample.documents;
import static dev.nightkeep.local.history.Sample.types;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.junit.jupiter.api.Test;

class OtherCollectionsTest {
    @Test
    void devicestatus_reports_comeFromTwoAppsOneAfterTheOther() {
        List<BsonDocument> reports = documents("devicestatus");
        long first =
                reports.stream().takeWhile(report -> report.containsKey("loop")).count();
        assertThat(reports).hasSize(Sample.DAYS * 288);
        assertThat(first).isEqualTo(Sample.DAYS * 288 * 2 / 5);
        assertThat(reports.subList((int) first, reports.size())).allMatch(report -> report.containsKey("openaps"));
    }

    @Test
    void profile_revisions_mixTextsAndNumbers() {
        assertThat(types("profile", "mills")).contains(BsonType.STRING, BsonType.DOUBLE);
    }

    @Test
    void food_quickPicks_addUpTheirCarbs() {
        BsonDocument pick = documents("food").getLast();
        int sum = pick.getArray("foods").stream()
                .mapToInt(food -> food.asDocument().getInt32("carbs").getValue())
                .sum();
        assertThat(pick.getString("type").getValue()).isEqualTo("quickpick");
        assertThat(pick.getInt32("carbs").getValue()).isEqualTo(sum);
    }

    @Test
    void everyType_values_areOfAllTypesThatTheServerKeeps() {
        assertThat(types("every_type", "value"))
                .contains(
                        BsonType.DOUBLE,
                        BsonType.STRING,
                        BsonType.DOCUMENT,
                        BsonType.ARRAY,
                        BsonType.BINARY,
                        BsonType.OBJECT_ID,
                        BsonType.BOOLEAN,
                        BsonType.DATE_TIME,
                        BsonType.NULL,
                        BsonType.REGULAR_EXPRESSION,
                        BsonType.JAVASCRIPT,
                        BsonType.INT32,
                        BsonType.TIMESTAMP,
                        BsonType.INT64,
                        BsonType.DECIMAL128,
                        BsonType.MIN_KEY,
                        BsonType.MAX_KEY);
    }
}
