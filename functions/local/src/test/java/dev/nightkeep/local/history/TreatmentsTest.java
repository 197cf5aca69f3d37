package dev.nightkeep.local.history;

import static dev.nightkeep.local.history.Sample.numbers;
import static dev.nightkeep.local.history.Sample.texts;
import static dev.nightkeep.local.history.Sample.types;
import static org.assertj.core.api.Assertions.assertThat;

import org.bson.BsonType;
import org.junit.jupiter.api.Test;

class TreatmentsTest {
    @Test
    void treatments_createdAt_rises() {
        assertThat(texts("treatments", "created_at")).isSorted();
    }

    @Test
    void treatments_eventTypes_areThoseOfADailyLife() {
        assertThat(texts("treatments", "eventType"))
                .contains(
                        "Meal Bolus",
                        "Correction Bolus",
                        "Carb Correction",
                        "Temp Basal",
                        "Site Change",
                        "Sensor Start",
                        "BG Check",
                        "Temporary Override",
                        "Exercise",
                        "Note");
    }

    @Test
    void treatments_ids_areMostlyObjectIdsAndSomeTexts() {
        assertThat(types("treatments", "_id")).contains(BsonType.STRING, BsonType.OBJECT_ID);
    }

    @Test
    void treatments_doses_areOnesThatAPersonSurvives() {
        assertThat(numbers("treatments", "insulin")).isNotEmpty().allMatch(units -> units > 0 && units < 15);
        assertThat(numbers("treatments", "carbs")).isNotEmpty().allMatch(grams -> grams >= 5 && grams < 120);
        assertThat(numbers("treatments", "rate")).isNotEmpty().allMatch(rate -> rate >= 0 && rate <= 3.4);
    }

    @Test
    void treatments_notes_useMoreThanAscii() {
        assertThat(texts("treatments", "notes"))
                .anyMatch(note -> note.chars().anyMatch(character -> character > 0x3000));
    }
}
