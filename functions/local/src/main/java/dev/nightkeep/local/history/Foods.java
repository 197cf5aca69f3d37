package dev.nightkeep.local.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/** The kitchen: foods by portion, and two meals that are eaten often enough to be kept as a whole. */
record Foods(long seed, Span span) {
    // category|name|portion|unit|carbs|glycaemic index: 1 low, 2 medium, 3 high|fat|protein|kJ
    private static final List<String> TABLE = """
            Obst|Apfel|150|g|17|1|0|0|330
            Obst|Banane, reif|120|g|26|2|0|1|460
            Obst|Wassermelone|200|g|15|3|0|1|260
            Obst|Erdbeeren|150|g|8|1|1|1|200
            Obst|Trauben|100|g|16|2|0|1|290
            Brot|Vollkornbrot|50|g|21|1|1|4|470
            Brot|Gipfeli|45|g|20|2|11|4|820
            Brot|Baguette|60|g|34|3|1|5|680
            Brot|Knäckebrot|12|g|8|2|0|1|170
            Beilagen|Reis, gekocht|180|g|50|3|1|4|970
            Beilagen|Spätzle|180|g|58|2|5|11|1370
            Beilagen|Kartoffeln|200|g|31|2|0|4|620
            Beilagen|Rösti|180|g|36|2|12|4|1130
            Beilagen|Penne al dente|200|g|62|1|2|11|1320
            Beilagen|Quinoa|150|g|32|1|3|7|750
            Getränke|Orangensaft|200|ml|18|2|0|1|370
            Getränke|Milch 3,5 %|200|ml|10|1|7|7|540
            Getränke|Cola|330|ml|35|3|0|0|590
            Getränke|Ovomaltine|200|ml|23|2|7|8|800
            Süßes|Schokolade 70 %|25|g|9|1|10|2|620
            Süßes|Crème brûlée|120|g|24|2|28|5|1540
            Süßes|Glacé Vanille|60|g|14|2|6|2|500
            Süßes|Honig|20|g|16|2|0|0|270
            Notfall|Traubenzucker|6|g|6|3|0|0|100
            Notfall|Gummibärchen|25|g|19|3|0|2|360
            Reise|おにぎり|110|g|39|2|1|3|750
            Reise|Пирожки|80|g|29|2|9|6|920
            Reise|Arepa de queso|120|g|33|2|10|9|1090
            """.lines().toList();

    Stream<BsonDocument> documents() {
        ObjectIds ids = new ObjectIds(seed, "food");
        List<BsonDocument> foods = IntStream.range(0, TABLE.size())
                .mapToObj(row -> food(TABLE.get(row).split("\\|", -1), row, ids))
                .toList();
        Stream<BsonDocument> picks = Stream.of(
                quickPick("Zmorge", List.of(foods.get(5), foods.get(16), foods.get(0)), 0, ids),
                quickPick("Unterwegs", List.of(foods.get(24), foods.get(15)), 1, ids));
        return Stream.concat(foods.stream(), picks);
    }

    private BsonDocument food(String[] row, int position, ObjectIds ids) {
        Instant at = span.start().plusSeconds(60L * position);
        return new Fields()
                .value("_id", ids.next(at))
                .text("type", "food")
                .text("category", row[0])
                .text("subcategory", "")
                .text("name", row[1])
                .number("portion", Integer.parseInt(row[2]))
                .text("unit", row[3])
                .number("carbs", Integer.parseInt(row[4]))
                .number("gi", Integer.parseInt(row[5]))
                .number("fat", Integer.parseInt(row[6]))
                .number("protein", Integer.parseInt(row[7]))
                .number("energy", Integer.parseInt(row[8]))
                .text("created_at", IsoText.of(at))
                .document();
    }

    private BsonDocument quickPick(String name, List<BsonDocument> foods, int position, ObjectIds ids) {
        Instant at = span.start().plusSeconds(7200L + position);
        int carbs = foods.stream()
                .mapToInt(food -> food.getInt32("carbs").getValue())
                .sum();
        return new Fields()
                .value("_id", ids.next(at))
                .text("type", "quickpick")
                .text("name", name)
                .list("foods", foods)
                .number("carbs", carbs)
                .truth("hideafteruse", false)
                .truth("hidden", false)
                .number("position", position)
                .text("created_at", IsoText.of(at))
                .document();
    }
}
