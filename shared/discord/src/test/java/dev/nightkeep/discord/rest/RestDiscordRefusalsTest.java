package dev.nightkeep.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nightkeep.discord.DiscordFixture;
import dev.nightkeep.discord.api.CommandScope;
import dev.nightkeep.discord.api.DiscordPermissionMissingException;
import dev.nightkeep.discord.api.DiscordRejectedException;
import dev.nightkeep.discord.api.DiscordTokenRejectedException;
import dev.nightkeep.discord.api.Nonce;
import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.message.TextMessage;
import dev.nightkeep.discord.value.Permission;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.secret.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the client does when it is refused. */
final class RestDiscordRefusalsTest {
    private static final String WRONG_TOKEN = "planted-wrong-token";
    private static final TextMessage TEXT = new TextMessage("x", false);

    private static void post(DiscordFixture fixture) {
        fixture.service().messages().post(fixture.channel(), TEXT, new Nonce("n"));
    }

    @Test
    void tokenWrong_stopsForGood() {
        try (DiscordFixture fixture = new DiscordFixture(WRONG_TOKEN)) {
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(DiscordTokenRejectedException.class)
                        .isThrownBy(() -> post(fixture))
                        .satisfies(failure -> assertThat(failure.remedy()).contains("Reset the token"));
            }
            assertThat(fixture.exchanges()).hasSize(1);
        }
    }

    @Test
    void tokenWrong_repliesGoOn() {
        try (DiscordFixture fixture = new DiscordFixture(WRONG_TOKEN)) {
            assertThatExceptionOfType(DiscordTokenRejectedException.class).isThrownBy(() -> post(fixture));
            fixture.service().replies().editOriginal(fixture.deferred(), TEXT);
        }
    }

    @Test
    void permissionMissing_isAskedForAgainAfterAWhile() {
        try (DiscordFixture fixture = new DiscordFixture()) {
            fixture.fake().faults().revoke(Permission.VIEW_CHANNEL);
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(DiscordPermissionMissingException.class)
                        .isThrownBy(() -> post(fixture));
            }
            assertThat(fixture.exchanges()).hasSize(1);
            fixture.fake().faults().grant(Permission.VIEW_CHANNEL);
            fixture.clock().advance(Duration.ofSeconds(10));
            post(fixture);
        }
    }

    @Test
    void rejected_namesFieldsAndRules() {
        try (DiscordFixture fixture = new DiscordFixture()) {
            CommandScope scope = new CommandScope(DiscordFixture.IDENTITY.applicationId(), Optional.empty());
            var nameless = new JsonMembers()
                    .put("name", "NOT ALLOWED")
                    .put("description", "x")
                    .object();
            assertThatExceptionOfType(DiscordRejectedException.class)
                    .isThrownBy(() -> fixture.service().registry().overwrite(scope, List.of(nameless)))
                    .satisfies(failure -> {
                        assertThat(failure.number()).isEqualTo(50035);
                        assertThat(failure.failed()).contains("register commands", "status 400", "name");
                    });
        }
    }

    @Test
    void failures_haveNothingOfATokenInThem() {
        try (DiscordFixture fixture = new DiscordFixture(WRONG_TOKEN)) {
            ReplyAddress late =
                    new ReplyAddress(DiscordFixture.IDENTITY.applicationId(), new Secret("planted interaction/token"));
            List<NightkeepException> failures = List.of(
                    failure(() -> post(fixture)),
                    failure(() -> fixture.service().replies().editOriginal(late, TEXT)),
                    downFailure(fixture, late));
            assertThat(failures).hasSize(3).allSatisfy(failure -> {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                assertThat(trace + failure.userMessage() + late).doesNotContain("planted");
            });
        }
    }

    private static NightkeepException downFailure(DiscordFixture fixture, ReplyAddress reply) {
        fixture.fake().close();
        return failure(() -> fixture.service().replies().followUp(reply, TEXT));
    }

    private static NightkeepException failure(Runnable call) {
        return catchThrowableOfType(NightkeepException.class, call::run);
    }

    @Test
    void call_showsNothingOfItsPath() {
        LimitKey limit = new LimitKey("POST /webhooks", "/webhooks/1/planted");
        Call call = new Call("post", "", "POST", limit, "/webhooks/1/planted", Optional.empty(), false, false);
        assertThat(call.toString() + limit).doesNotContain("planted");
    }

    @Test
    void address_withoutEncryption_isRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DiscordSettings.withoutBot().at(URI.create("http://discord.example/api")));
    }
}
