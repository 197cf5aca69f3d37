package dev.nightkeep.notify;

import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.time.Clock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Posts JSON within a bounded time. What passes is tried again: no answer, 429 and 5xx, after the time that the service
 * asks for where it is short. Redirects are not followed: the content is for the host that was configured. Thread-safe.
 */
public final class Delivery {
    private static final int TRIES = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Clock clock;
    private final Duration answer;
    private final HttpClient client;

    /** With the time limits of production. */
    public Delivery(Clock clock) {
        this(clock, ANSWER);
    }

    Delivery(Clock clock, Duration answer) {
        this.clock = clock;
        this.answer = answer;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** One answer of a service, or that there was none. */
    private record Answer(Optional<Integer> status, Optional<Duration> after) {
        boolean accepted() {
            return status.filter(code -> code >= 200 && code < 300).isPresent();
        }

        boolean passes() {
            return status.isEmpty()
                    || status.filter(code -> code == TOO_MANY_REQUESTS || code >= 500)
                            .isPresent();
        }

        String text() {
            return status.map("it answered with %d"::formatted).orElse("it does not answer");
        }
    }

    /**
     * Posts until it is accepted, refused for good, or tried often enough.
     *
     * @throws AnnouncementFailedException without anything of the address, the headers or the answer
     */
    void post(String channel, SecretAddress address, byte[] json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.reveal())
                .timeout(answer)
                .header("Content-Type", "application/json")
                .header("User-Agent", "nightkeep")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        headers.forEach(request::header);
        Answer last = send(channel, request.build());
        for (int tries = 1; last.passes() && tries < TRIES && waited(channel, last, tries); tries++) {
            last = send(channel, request.build());
        }
        if (!last.accepted()) {
            throw failed(channel, last.text(), last.passes());
        }
    }

    private Answer send(String channel, HttpRequest request) {
        try {
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            return new Answer(
                    Optional.of(response.statusCode()),
                    response.headers().firstValue("Retry-After").flatMap(Delivery::seconds));
        } catch (IOException e) {
            return new Answer(Optional.empty(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(channel, "it was interrupted", true);
        }
    }

    private static Optional<Duration> seconds(String header) {
        return Optional.of(header.strip())
                .filter(text -> text.matches("\\d{1,9}([.]\\d{1,9})?"))
                .map(text -> Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)));
    }

    /** False where the service wants to be left alone for longer than anybody waits here. */
    private boolean waited(String channel, Answer last, int tries) {
        Duration wait = last.after().orElse(Duration.ofSeconds(tries));
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            return false;
        }
        try {
            clock.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(channel, "it was interrupted", true);
        }
    }

    private static AnnouncementFailedException failed(String channel, String why, boolean passing) {
        return new AnnouncementFailedException(
                "The channel %s could not be told: %s".formatted(channel, why),
                passing
                        ? "Try again later; look at the status page of the service if it stays so"
                        : "Look whether what is stored for it is still valid, and store it anew",
                passing);
    }
}
