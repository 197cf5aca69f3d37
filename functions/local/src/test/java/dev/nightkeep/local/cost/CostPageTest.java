package dev.nightkeep.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of docs/cost.md are those of the model. */
final class CostPageTest {
    private static final List<Long> SIZES = List.of(500_000_000L, 10_000_000_000L, 1_000_000_000_000L);

    private final List<Bill> bills = SIZES.stream()
            .map(bytes -> EstimateCost.usual().estimate(new CostQuestion(bytes, 4, Retained.usual())))
            .toList();

    @Test
    void page_hasTheRowsThatTheModelGives() throws IOException {
        assertThat(page()).contains(rows());
    }

    @Test
    void page_namesWhatIsAssumedAndPaidFor() throws IOException {
        ListPrices prices = ListPrices.usEast();
        WorkRates rates = WorkRates.assumed();
        Map<String, Double> named = Map.of(
                "%s MB/s exporting", rates.export() / 1e6,
                "%s MB/s verifying", rates.verify() / 1e6,
                "%s backups are kept", (double) Retained.usual().backups());
        String page = page();
        named.forEach((words, value) -> assertThat(page).contains(words.formatted(Math.round(value))));
        assertThat(page)
                .contains("$" + prices.storage().gigabyteMonth())
                .contains("$" + prices.compute().thousandTransitions());
    }

    @Test
    void versions_areKeptForAsLongAsTheTemplateSays() throws IOException {
        assertThat(text("template.yaml"))
                .contains("NoncurrentVersionExpiration: {NoncurrentDays: %d}".formatted(MonthOfWork.DAYS_OF_VERSIONS));
        assertThat(page()).contains("%d days".formatted(MonthOfWork.DAYS_OF_VERSIONS));
    }

    /** One row for each item and one for the sum: name, then list price and what is due of each size. */
    private String rows() {
        List<BillItem> first = bills.getFirst().items();
        String items = IntStream.range(0, first.size())
                .mapToObj(index -> row(
                        first.get(index).name(),
                        bills.stream().map(bill -> bill.items().get(index)).toList()))
                .collect(Collectors.joining("\n"));
        List<BillItem> sums = bills.stream()
                .map(bill -> new BillItem("sum", bill.list(), bill.due()))
                .toList();
        return items + "\n" + row("**in all**", sums);
    }

    private static String row(String name, List<BillItem> items) {
        return "| " + name + " | "
                + items.stream()
                        .map(item -> CostReport.dollars(item.list()) + " | " + CostReport.dollars(item.due()))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String page() throws IOException {
        return text("docs/cost.md");
    }

    private static String text(String file) throws IOException {
        String root = System.getProperty("nightkeep.root", "../..");
        return Files.readString(Path.of(root).resolve(file));
    }
}
