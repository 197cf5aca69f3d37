package dev.nightkeep.keycheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.KeyUnprovenException;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckKeyAtHandTest {
    private static final KeyCheckTerms TERMS =
            new KeyCheckTerms(false, Duration.ofDays(90), "nightkeep keys check --from ./backups");
    private static final int LIMIT = 1 << 20;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T02:00:00Z"));
    private final InMemoryStore store = new InMemoryStore(clock);

    private KeyAssurance check(KeyRing keys) {
        return new CheckKeyAtHand(store, keys, clock).check(TERMS);
    }

    private KeysReport prove(KeyRing keys) {
        return new CheckKeys(store, clock).check(List.of(new OpeningKey(keys, List.of("a"))));
    }

    private List<String> names() {
        return store.list(Listing.objects("")).objects().stream()
                .map(object -> object.key().value())
                .toList();
    }

    @Test
    void check_withoutEncryption_looksForNothing() {
        assertThat(check(new NoEncryption())).isEqualTo(new KeyAssurance.NotNeeded());
        assertThat(names()).isEmpty();
    }

    @Test
    void check_keyThatOpens_makesTheCanaryOnceAndOpensIt() {
        KeyAssurance.Opened opened = new KeyAssurance.Opened(new KeySet("test", List.of("a")));
        assertThat(check(TestKeys.of("a"))).isEqualTo(opened);
        StoredObject canary = store.list(Listing.objects("")).objects().getFirst();
        assertThat(canary.key().value()).matches("control/keys/[0-9a-f]{64}/canary\\.json");
        assertThat(check(TestKeys.of("a"))).isEqualTo(opened);
        assertThat(store.list(Listing.objects("")).objects()).containsExactly(canary);
        assertThat(text(canary.key())).contains("\"test\"", "\"a\"", "commitment");
    }

    private String text(ObjectKey key) {
        return new String(store.readAll(key, LIMIT), StandardCharsets.UTF_8);
    }

    @Test
    void check_keyOfTheSameNameThatDoesNotOpen_fails() {
        check(TestKeys.of("a"));
        ObjectKey key = ObjectKey.of(names().getFirst());
        Canary other = Canary.seal(TestKeys.of("b"), clock.now());
        String swapped = text(key).replaceFirst("\"sealed\" : \"[^\"]+\"", "\"sealed\" : \"" + other.sealed() + "\"");
        store.write(key, swapped.getBytes(StandardCharsets.UTF_8), Precondition.none());
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> check(TestKeys.of("a")))
                .withMessageContaining("does not open the canary of its own name");
    }

    @Test
    void check_canaryThatHoldsSomethingElse_fails() {
        check(TestKeys.of("a"));
        ObjectKey key = ObjectKey.of(names().getFirst());
        Canary other = Canary.seal(TestKeys.of("a"), clock.now());
        String swapped = text(key).replaceFirst("\"sealed\" : \"[^\"]+\"", "\"sealed\" : \"" + other.sealed() + "\"");
        store.write(key, swapped.getBytes(StandardCharsets.UTF_8), Precondition.none());
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> check(TestKeys.of("a")))
                .withMessageContaining("something else than was put into it");
    }

    @Test
    void check_canaryOfOtherKeysInItsPlace_fails() {
        check(TestKeys.of("a"));
        check(TestKeys.of("b"));
        List<String> names = names();
        store.write(
                ObjectKey.of(names.getFirst()),
                text(ObjectKey.of(names.getLast())).getBytes(StandardCharsets.UTF_8),
                Precondition.none());
        for (String name : List.of("a", "b")) {
            if (new KeySet("test", List.of(name)).object(Canary.OBJECT).value().equals(names.getFirst())) {
                assertThatExceptionOfType(CorruptBackupException.class)
                        .isThrownBy(() -> check(TestKeys.of(name)))
                        .withMessageContaining("is the canary of other keys");
            }
        }
    }

    @Test
    void check_keyThatOnlySeals_isRefusedUntilSomebodyOpenedTheCanary() {
        KeyRing keys = TestKeys.of("a").withoutIdentity();
        assertThatExceptionOfType(KeyUnprovenException.class)
                .isThrownBy(() -> check(keys))
                .satisfies(e -> assertThat(e.usage()).isTrue())
                .satisfies(e -> assertThat(e.remedy())
                        .contains("nightkeep keys check --from ./backups --identity FILE", "--key-elsewhere"));
        assertThat(prove(TestKeys.of("a").withoutRecipient()).sound()).isTrue();
        assertThat(check(keys))
                .isEqualTo(new KeyAssurance.Proven(new KeySet("test", List.of("a")), clock.now(), false));
    }

    @Test
    void check_oldProof_isSaid() {
        prove(TestKeys.of("a"));
        Instant then = clock.now();
        clock.advance(Duration.ofDays(91));
        assertThat(check(TestKeys.of("a").withoutIdentity()))
                .isEqualTo(new KeyAssurance.Proven(new KeySet("test", List.of("a")), then, true));
    }

    @Test
    void check_proofThatNobodyWhoOpenedTheCanaryMade_countsForNothing() {
        prove(TestKeys.of("a"));
        ObjectKey proof = ObjectKey.of(names().getLast());
        assertThat(proof.name()).isEqualTo("proof.json");
        String forged = text(proof).replaceFirst("\"proof\" : \"[0-9a-f]{4}", "\"proof\" : \"0000");
        store.write(proof, forged.getBytes(StandardCharsets.UTF_8), Precondition.none());
        assertThatExceptionOfType(KeyUnprovenException.class)
                .isThrownBy(() -> check(TestKeys.of("a").withoutIdentity()));
    }

    @Test
    void check_saidToBeElsewhere_opensNothingAndLeavesACanaryForLater() {
        KeyCheckTerms elsewhere = new KeyCheckTerms(true, KeyCheckTerms.STANDARD_AGE, "nightkeep keys check");
        KeyRing keys = TestKeys.of("a").withoutIdentity();
        assertThat(new CheckKeyAtHand(store, keys, clock).check(elsewhere))
                .isEqualTo(new KeyAssurance.Asserted(new KeySet("test", List.of("a"))));
        assertThat(names()).hasSize(1);
    }

    @Test
    void control_neverHoldsWhatOpensTheCanary() {
        CanarySecret secret = Canary.seal(TestKeys.of("a"), clock.now()).open(TestKeys.of("a"));
        assertThat(CanarySecret.commitment(secret.proof())).isEqualTo(secret.commitment());
        assertThat(secret.proof()).isNotEqualTo(secret.commitment());
    }
}
