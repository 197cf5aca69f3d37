package dev.nightkeep.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.discord.DiscordFixture;
import dev.nightkeep.discord.api.DiscordUnavailableException;
import dev.nightkeep.discord.api.Nonce;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.api.ThreadName;
import dev.nightkeep.discord.fake.FakeExchange;
import dev.nightkeep.discord.message.TextMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the client waits. */
final class RestDiscordLimitsTest {
    private static final TextMessage TEXT = new TextMessage("x", false);

    private final DiscordFixture fixture = new DiscordFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private PostedMessage post(String nonce) {
        return fixture.service().messages().post(fixture.channel(), TEXT, new Nonce(nonce));
    }

    @Test
    void posts_beyondTheLimit_waitBeforeTheyAreRefused() {
        for (int i = 0; i < 23; i++) {
            post("n" + i);
        }
        assertThat(fixture.exchanges())
                .hasSize(23)
                .extracting(FakeExchange::status)
                .containsOnly(200);
        assertThat(fixture.clock().waits()).hasSize(4).allMatch(wait -> wait.compareTo(Duration.ofSeconds(5)) <= 0);
    }

    @Test
    void posts_inAnotherChannel_doNotWait() {
        for (int i = 0; i < 5; i++) {
            post("n" + i);
        }
        fixture.service()
                .messages()
                .post(fixture.fake().world().addChannel("other").id(), TEXT, new Nonce("o"));
        assertThat(fixture.clock().waits()).isEmpty();
    }

    @Test
    void storm_isWaitedFor() {
        fixture.fake().faults().storm(3);
        post("n");
        assertThat(fixture.exchanges()).extracting(FakeExchange::status).containsExactly(429, 429, 429, 200);
        assertThat(fixture.clock().waits()).hasSize(3).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void globalStorm_holdsOtherCallsToo() {
        fixture.fake().faults().globalStorm(1);
        post("n");
        fixture.service().directory().application();
        assertThat(fixture.exchanges()).extracting(FakeExchange::status).containsExactly(429, 200, 200);
        assertThat(fixture.clock().waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void storm_withoutEnd_isGivenUp() {
        fixture.fake().faults().storm(Integer.MAX_VALUE);
        assertThatExceptionOfType(DiscordUnavailableException.class)
                .isThrownBy(() -> post("n"))
                .satisfies(failure -> assertThat(failure.retryable()).isTrue());
        assertThat(fixture.exchanges()).hasSize(5);
    }

    @Test
    void failure_ofDiscord_isTriedAgain() {
        fixture.fake().faults().fail(2);
        post("n");
        assertThat(fixture.exchanges()).extracting(FakeExchange::status).containsExactly(502, 502, 200);
        assertThat(fixture.clock().waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void down_isGivenUp() {
        fixture.fake().faults().down(true);
        assertThatExceptionOfType(DiscordUnavailableException.class).isThrownBy(() -> post("n"));
        fixture.fake().faults().down(false);
        post("n");
    }

    @Test
    void thread_withLostAnswer_isNotStartedTwice() {
        fixture.fake().faults().loseAnswers(1);
        assertThatExceptionOfType(DiscordUnavailableException.class)
                .isThrownBy(() -> fixture.service().threads().start(fixture.channel(), new ThreadName("one")));
        assertThat(fixture.fake().world().channels()).hasSize(2);
    }

    @Test
    void followUp_withLostAnswer_isNotPostedTwice() {
        var reply = fixture.deferred();
        fixture.service().replies().editOriginal(reply, TEXT);
        fixture.fake().faults().loseAnswers(1);
        assertThatExceptionOfType(DiscordUnavailableException.class)
                .isThrownBy(() -> fixture.service().replies().followUp(reply, TEXT));
        assertThat(fixture.fake().world().messages(fixture.channel())).hasSize(2);
    }

    @Test
    void nobodyThere_isTriedAgainAndGivenUp() {
        fixture.fake().close();
        assertThatExceptionOfType(DiscordUnavailableException.class).isThrownBy(() -> post("n"));
        assertThat(fixture.clock().waits()).hasSize(4);
    }

    @Test
    void interrupted_isUnavailableAndStaysInterrupted() {
        fixture.fake().faults().storm(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(DiscordUnavailableException.class).isThrownBy(() -> post("n"));
        assertThat(Thread.interrupted()).isTrue();
    }
}
