package dev.nightkeep.local.cost;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.report.Json;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bill for people and for programs. */
record CostReport(CostQuestion question, Bill bill) {
    private static final String LINE = "%-20s %12s %12s";

    /** A table, amounts in dollars with two places. */
    String text() {
        Stream<String> items = bill.items().stream()
                .map(item -> LINE.formatted(item.name(), dollars(item.list()), dollars(item.due())));
        return Stream.of(
                        Stream.of(LINE.formatted("USD per month", "list price", "to pay")),
                        items,
                        Stream.of(LINE.formatted("in all", dollars(bill.list()), dollars(bill.due()))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** One object on one line. */
    String json() {
        ObjectNode object = Json.object()
                .put("bytes", question.bytes())
                .put("compressionRatio", question.ratio())
                .put("keptBackups", question.retained().backups())
                .put("currency", "USD")
                .put("listPerMonth", rounded(bill.list()))
                .put("duePerMonth", rounded(bill.due()));
        ArrayNode items = object.putArray("items");
        bill.items()
                .forEach(item -> items.addObject()
                        .put("name", item.name())
                        .put("list", rounded(item.list()))
                        .put("due", rounded(item.due())));
        return Json.line(object);
    }

    static String dollars(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static double rounded(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
