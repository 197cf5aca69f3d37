package dev.nightkeep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.access.Authentication.Accepted;
import dev.nightkeep.access.Authentication.Rejected;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTokensTest {
    private static final Optional<Duration> DAY = Optional.of(Duration.ofDays(1));

    private final ManualClock clock = new ManualClock();
    private final FailingStore store = new FailingStore(new InMemoryStore(clock));
    private final AccessTokens tokens = new AccessTokens(store, clock, new SecureRandom());
    private final Authenticate authenticate = new Authenticate(tokens, clock);

    private IssuedToken issue() {
        return tokens.issue("phone", Set.of(Scope.READ, Scope.BACKUP), DAY);
    }

    private Rejection rejection(String text) {
        return ((Rejected) authenticate.authenticate(text)).why();
    }

    @Test
    void issue_thenAuthenticate_isWhoItIs() {
        IssuedToken issued = issue();
        assertThat(issued.text()).matches("nk_[0-9a-z]{12}_[0-9a-f]{64}");
        assertThat(authenticate.authenticate(issued.text()))
                .isEqualTo(new Accepted(issued.token().principal()));
        Principal principal = issued.token().principal();
        assertThat(principal.id()).isEqualTo("token:" + issued.token().id());
        assertThat(principal.may(Scope.BACKUP)).isTrue();
        assertThat(principal.may(Scope.RESTORE)).isFalse();
    }

    @Test
    void issue_manyTimes_neverTheSameTwice() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> issue().text())).doesNotHaveDuplicates();
        assertThat(tokens.list()).hasSize(200);
    }

    @Test
    void secret_isNowhereInTheStoreNorInTexts() {
        IssuedToken issued = issue();
        String secret = issued.text().substring("nk_".length() + 13);
        for (var object : store.list(Listing.objects("")).objects()) {
            String content = new String(store.readAll(object.key(), 1 << 16), StandardCharsets.UTF_8);
            assertThat(content).doesNotContain(secret);
        }
        assertThat(issued.toString()).doesNotContain(secret);
    }

    @Test
    void authenticate_expired_isRejected() {
        IssuedToken issued = issue();
        clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(authenticate.authenticate(issued.text())).isInstanceOf(Accepted.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(rejection(issued.text())).isEqualTo(Rejection.EXPIRED);
    }

    @Test
    void authenticate_withoutEnd_isAcceptedForLong() {
        IssuedToken issued = tokens.issue("ever", Set.of(Scope.READ), Optional.empty());
        clock.advance(Duration.ofDays(10_000));
        assertThat(authenticate.authenticate(issued.text())).isInstanceOf(Accepted.class);
    }

    @Test
    void authenticate_revoked_isRejectedAtOnce() {
        IssuedToken issued = issue();
        AccessToken revoked = tokens.revoke(issued.token().id());
        assertThat(revoked.revoked()).contains(clock.now());
        assertThat(rejection(issued.text())).isEqualTo(Rejection.REVOKED);
        clock.advance(Duration.ofHours(1));
        assertThat(tokens.revoke(issued.token().id()).revoked()).isEqualTo(revoked.revoked());
    }

    @Test
    void authenticate_anyCharacterChanged_isRejected() {
        String text = issue().text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == '0' ? '1' : '0';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(authenticate.authenticate(changed)).as("character %d", i).isInstanceOf(Rejected.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nk", "nk_abc_def", "nk_../../secret_00", "nk_000000000000_", "\u0000", "Bearer x"})
    void authenticate_malformed_asksNoStore(String text) {
        int before = store.operations();
        assertThat(authenticate.authenticate(text)).isEqualTo(new Rejected(Rejection.MALFORMED, "anonymous"));
        assertThat(store.operations()).isEqualTo(before);
    }

    @Test
    void authenticate_unknownOrWrong_saysWhomItClaims() {
        IssuedToken issued = issue();
        String zeros = "0".repeat(64);
        assertThat(rejection("nk_000000000000_" + zeros)).isEqualTo(Rejection.UNKNOWN);
        assertThat(authenticate.authenticate("nk_%s_%s".formatted(issued.token().id(), zeros)))
                .isEqualTo(
                        new Rejected(Rejection.WRONG, "token:" + issued.token().id()));
    }

    @Test
    void authenticate_storeFails_letsNobodyIn() {
        IssuedToken issued = issue();
        store.refuse(number -> true);
        assertThatThrownBy(() -> authenticate.authenticate(issued.text()))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void find_copyUnderAnotherName_opensNothing() {
        IssuedToken issued = issue();
        ObjectKey own =
                ObjectKey.of("control/tokens/%s.json".formatted(issued.token().id()));
        ObjectKey other = ObjectKey.of("control/tokens/000000000000.json");
        store.write(other, store.readAll(own, 1 << 16), Precondition.none());
        assertThat(tokens.find("000000000000")).isEmpty();
        assertThat(tokens.list()).containsExactly(issued.token());
    }

    @Test
    void list_otherObjects_arePassedOver() {
        store.write(ObjectKey.of("control/tokens/readme.txt"), new byte[1], Precondition.none());
        assertThat(tokens.list()).isEmpty();
    }

    @Test
    void revoke_unknown_isRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> tokens.revoke("000000000000")).isInstanceOf(ConfigurationException.class);
        String whole = issue().text();
        assertThatThrownBy(() -> tokens.revoke(whole))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .doesNotContain(whole);
    }

    @Test
    void issue_impossible_isRefused() {
        assertThatThrownBy(() -> tokens.issue(" ", Set.of(Scope.READ), DAY)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> tokens.issue("a\nb", Set.of(Scope.READ), DAY))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> tokens.issue("a", Set.of(), DAY)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> tokens.issue("a", Set.of(Scope.READ), Optional.of(Duration.ZERO)))
                .isInstanceOf(ConfigurationException.class);
    }
}
