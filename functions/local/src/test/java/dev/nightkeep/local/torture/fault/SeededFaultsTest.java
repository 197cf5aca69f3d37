package dev.nightkeep.local.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.local.history.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededFaultsTest {
    private static final StoreTemper BAD = new StoreTemper(0.5, 0.5, 0, 0, true);
    private static final String ONE =
            "a/2026-11-24/20261124T192708Z-full-bcb4c69b-d70e-491f-b386-27d5965a1392/manifest.json";
    private static final String OTHER =
            "a/2026-11-25/20261125T000000Z-full-00000000-d70e-491f-b386-27d5965a1392/manifest.json";

    private static List<Optional<FaultKind>> kinds(StoreFaults faults, String key) {
        List<Optional<FaultKind>> kinds = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            kinds.add(faults.next(StoreOperation.WRITE_IF, key).map(StoreFaults.Injection::kind));
        }
        return kinds;
    }

    @Test
    void next_sameSeed_givesTheSameFaultsWhateverTheIdAndWhateverElseIsAsked() {
        StoreFaults busy = new SeededFaults(7, BAD);
        kinds(busy, "something/else");
        assertThat(kinds(busy, OTHER)).isEqualTo(kinds(new SeededFaults(7, BAD), ONE));
        assertThat(kinds(new SeededFaults(8, BAD), ONE)).isNotEqualTo(kinds(new SeededFaults(7, BAD), ONE));
    }

    @Test
    void next_honest_keepsThePromisesOfStores() {
        StoreFaults faults = new SeededFaults(7, new StoreTemper(1, 1, 0, 0, false));
        for (StoreOperation operation : StoreOperation.values()) {
            Set<FaultKind> kinds = IntStream.range(0, 200)
                    .mapToObj(i -> faults.next(operation, "key").orElseThrow().kind())
                    .collect(Collectors.toSet());
            assertThat(kinds)
                    .contains(FaultKind.UNAVAILABLE)
                    .doesNotContain(FaultKind.STALE_ANSWER, FaultKind.FLIPPED_READ, FaultKind.TRUNCATED_READ);
        }
    }

    @Test
    void next_outage_lastsAsLongAsItShould() {
        StoreFaults faults = new SeededFaults(7, new StoreTemper(0, 0, 3, 2, false));
        List<Boolean> out = IntStream.range(0, 6)
                .mapToObj(i -> faults.next(StoreOperation.FIND, "key").isPresent())
                .toList();
        assertThat(out).containsExactly(false, false, true, true, false, false);
    }

    @Test
    void random_tempers_areOfAllKinds() {
        List<StoreTemper> tempers = IntStream.range(0, 100)
                .mapToObj(i -> StoreTemper.random(new Dice(i, "temper", 0), false))
                .toList();
        assertThat(tempers).anyMatch(temper -> temper.outage() > 0).anyMatch(temper -> temper.control() > 0.2);
    }
}
