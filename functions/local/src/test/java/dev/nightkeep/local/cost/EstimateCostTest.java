package dev.nightkeep.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EstimateCostTest {
    private static final long GB = 1_000_000_000L;
    private final EstimateCost estimate = EstimateCost.usual();

    @Test
    void estimate_threeBackupsOfFourGigabytesAtRatioFour_storeThemAndAWeekOfWhatWasPruned() {
        CostQuestion question = new CostQuestion(4 * GB, 4, new Retained(3, 0, 0));
        assertThat(item(question, "stored backups").list()).isCloseTo((3 + 7) * 0.023, within(1e-9));
    }

    @Test
    void estimate_functions_costWhatTheirSecondsCost() {
        WorkRates rates = new WorkRates(1e9, 1e30);
        ListPrices prices = ListPrices.usEast();
        long bytes = 1_000 * GB;
        double seconds = new EstimateCost(prices, FreeTier.none(), rates)
                        .estimate(question(bytes))
                        .items()
                        .get(3)
                        .list()
                / prices.compute().gigabyteSecond();
        double standing = MonthOfWork.NIGHTS * 60 + MonthOfWork.NIGHTS * 96 * 0.75;
        assertThat(seconds - standing).isCloseTo(MonthOfWork.NIGHTS * 1_000 * 1769 / 1024, within(1.0));
    }

    @Test
    void estimate_moreData_costsMoreOfEverythingThatGrows() {
        List<BillItem> small = estimate.estimate(question(10 * GB)).items();
        List<BillItem> large = estimate.estimate(question(1_000 * GB)).items();
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .allSatisfy(index -> assertThat(large.get(index).list())
                        .as(large.get(index).name())
                        .isGreaterThan(small.get(index).list()));
        assertThat(large.get(6).list()).isEqualTo(small.get(6).list());
    }

    @Test
    void estimate_freeTier_isTakenOffOnceAndNeverBelowNothing() {
        Bill bill = estimate.estimate(question(GB / 2));
        assertThat(bill.items()).allSatisfy(item -> assertThat(item.due()).isBetween(0.0, item.list()));
        assertThat(item(question(GB / 2), "alarms").due()).isZero();
        assertThat(item(question(GB / 2), "the key").due()).isEqualTo(1.0);
        assertThat(bill.due()).isLessThan(bill.list());
    }

    @Test
    void estimate_withoutFreeTier_asksForAll() {
        Bill bill = new EstimateCost(ListPrices.usEast(), FreeTier.none(), WorkRates.assumed()).estimate(question(GB));
        assertThat(bill.due()).isEqualTo(bill.list());
    }

    @Test
    void estimate_sum_isThatOfItsItems() {
        Bill bill = estimate.estimate(question(10 * GB));
        double sum = 0;
        for (BillItem item : bill.items()) {
            sum += item.due();
        }
        assertThat(bill.due()).isCloseTo(sum, within(1e-9));
    }

    @Test
    void question_ofNothingOrGrowing_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CostQuestion(0, 4, Retained.usual()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostQuestion(1, 0.5, Retained.usual()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CostQuestion(1, Double.NaN, Retained.usual()));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkRates(0, 1));
    }

    private BillItem item(CostQuestion question, String name) {
        return estimate.estimate(question).items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CostQuestion question(long bytes) {
        return new CostQuestion(bytes, 4, Retained.usual());
    }
}
