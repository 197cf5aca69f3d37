package dev.nightkeep.discord.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends one request, once. Redirects are not followed: the token is for Discord alone. Thread-safe. */
final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Without it, requests are blocked (developer documentation, user agent). */
    private static final String USER_AGENT = "DiscordBot (https://github.com/nightkeep/nightkeep, 0.1)";

    private final DiscordSettings settings;
    private final HttpClient client;

    Transport(DiscordSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What came of it. */
    sealed interface Outcome {
        /** An answer came. */
        record Answered(Reply reply) implements Outcome {}

        /**
         * None came.
         *
         * @param sent whether it may have been done all the same
         */
        record Silent(boolean sent) implements Outcome {}
    }

    Outcome send(Call call) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request(call), HttpResponse.BodyHandlers.ofByteArray());
            return new Outcome.Answered(new Reply(response.statusCode(), response.headers(), response.body()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.Silent(false);
        } catch (IOException e) {
            return new Outcome.Silent(true); // its message has the address, and with it a token
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.base() + call.path()))
                .timeout(settings.answer())
                .header("User-Agent", USER_AGENT);
        settings.botToken()
                .filter(token -> call.asBot())
                .ifPresent(token -> request.header("Authorization", "Bot " + token.reveal()));
        call.body().ifPresent(body -> request.header("Content-Type", body.type()));
        return request.method(
                        call.method(),
                        call.body()
                                .map(body -> HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                                .orElseGet(HttpRequest.BodyPublishers::noBody))
                .build();
    }

    void close() {
        client.shutdownNow();
    }
}
