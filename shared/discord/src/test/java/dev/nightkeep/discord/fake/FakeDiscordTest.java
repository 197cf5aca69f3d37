package dev.nightkeep.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.discord.DiscordFixture;
import dev.nightkeep.discord.api.Nonce;
import dev.nightkeep.discord.message.Attachment;
import dev.nightkeep.discord.message.CardMessage;
import dev.nightkeep.discord.message.Separator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fake refuses, spoken to without our client, whose types make most of it impossible. */
final class FakeDiscordTest {
    private final DiscordFixture fixture = new DiscordFixture();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(fixture.fake().address() + path))
                .header("Authorization", "Bot " + DiscordFixture.BOT_TOKEN)
                .header("User-Agent", "DiscordBot (https://example.org, 1)")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send("POST", "/channels/%s/messages".formatted(fixture.channel()), body);
    }

    static Stream<Arguments> refused() {
        String x2001 = "x".repeat(2001);
        String row = "{\"type\":1,\"components\":[%s]}";
        String button = "{\"type\":2,\"style\":1,\"label\":\"a\",\"custom_id\":\"%s\"}";
        return Stream.of(
                Arguments.of("empty", "{}", "50006"),
                Arguments.of("no JSON", "{", "50109"),
                Arguments.of("long", "{\"content\":\"" + x2001 + "\"}", "BASE_TYPE_MAX_LENGTH"),
                Arguments.of(
                        "new components without flag", "{\"components\":[{\"type\":10,\"content\":\"x\"}]}", "50035"),
                Arguments.of(
                        "content beside components",
                        "{\"flags\":32768,\"content\":\"x\",\"components\":[{\"type\":10,\"content\":\"x\"}]}",
                        "LEGACY_FIELDS"),
                Arguments.of(
                        "41 components",
                        "{\"flags\":32768,\"components\":[" + "{\"type\":14},".repeat(40) + "{\"type\":14}]}",
                        "COMPONENT_MAX_TOTAL"),
                Arguments.of(
                        "4001 characters",
                        "{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"" + x2001
                                + "\"},{\"type\":10,\"content\":\"" + x2001.substring(1) + "\"}]}",
                        "DISPLAYABLE_TEXT"),
                Arguments.of(
                        "6 buttons",
                        "{\"components\":["
                                + row.formatted(String.join(
                                        ",",
                                        Stream.of("1", "2", "3", "4", "5", "6")
                                                .map(button::formatted)
                                                .toList()))
                                + "]}",
                        "BASE_TYPE_BAD_LENGTH"),
                Arguments.of(
                        "one custom id twice",
                        "{\"components\":[" + row.formatted(button.formatted("1") + "," + button.formatted("1")) + "]}",
                        "DUPLICATED"),
                Arguments.of(
                        "long custom id",
                        "{\"components\":[" + row.formatted(button.formatted("i".repeat(101))) + "]}",
                        "custom_id"),
                Arguments.of(
                        "container in container",
                        "{\"flags\":32768,\"components\":[{\"type\":17,\"components\":[{\"type\":17,\"components\":[{\"type\":14}]}]}]}",
                        "UNION_TYPE_CHOICES"),
                Arguments.of(
                        "file that is not there",
                        "{\"flags\":32768,\"components\":[{\"type\":13,\"file\":{\"url\":\"attachment://a\"}}]}",
                        "ATTACHMENT_NOT_FOUND"),
                Arguments.of("long nonce", "{\"content\":\"x\",\"nonce\":\"" + "n".repeat(26) + "\"}", "nonce"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void message_isRefused(String name, String body, String word) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(word);
        assertThat(fixture.fake().world().messages(fixture.channel())).isEmpty();
    }

    @Test
    void ping_isNoticed() throws IOException, InterruptedException {
        post("{\"content\":\"@everyone\"}");
        assertThat(fixture.fake().world().messages(fixture.channel()))
                .singleElement()
                .matches(FakeMessage::pings);
    }

    @Test
    void componentsOfAMessage_cannotBeTakenAway() throws IOException, InterruptedException {
        post("{\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"x\"}]}");
        String id = fixture.fake()
                .world()
                .messages(fixture.channel())
                .getFirst()
                .id()
                .toString();
        String path = "/channels/%s/messages/%s".formatted(fixture.channel(), id);
        assertThat(send("PATCH", path, "{\"content\":\"text\"}").body()).contains("LEGACY_FIELDS");
    }

    @Test
    void strangers_areRefused() throws IOException, InterruptedException {
        assertThat(send("GET", "/applications/@me", "", "Authorization", "Bot x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/applications/@me", "", "User-Agent", "curl").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/channels/1/messages", "{}", "Content-Type", "text/plain")
                        .body())
                .contains("50035");
        assertThat(send("GET", "/guilds/1", "").body()).contains("10004");
    }

    @Test
    void sixthCall_isOneTooMany() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertThat(post("{\"content\":\"x\"}").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = post("{\"content\":\"x\"}");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void privateThread_isRefused() throws IOException, InterruptedException {
        String path = "/channels/%s/threads".formatted(fixture.channel());
        assertThat(send("POST", path, "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(send("POST", path, "{\"name\":\"x\",\"type\":11,\"auto_archive_duration\":5}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void file_canBeFetched() throws IOException, InterruptedException {
        fixture.service()
                .messages()
                .post(
                        fixture.channel(),
                        CardMessage.of(new Separator(true)).with(Attachment.ofText("a.txt", "content")),
                        new Nonce("n"));
        FakeFile file = fixture.fake()
                .world()
                .messages(fixture.channel())
                .getFirst()
                .files()
                .getFirst();
        URI address = fixture.fake().address().resolve("/attachments/%s/a.txt".formatted(file.id()));
        assertThat(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("content");
    }
}
