package dev.nightkeep.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The service behind a front. Takes one request that changes something at a time: S3Mock 5.2.0 checks a condition and
 * then writes without a lock, and lets an object be read while it is half written.
 */
final class Upstream {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "date");

    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ReadWriteLock oneAtATime = new ReentrantReadWriteLock();

    Upstream(URI service) {
        this.service = service;
    }

    static boolean isPassedOn(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    HttpResponse<byte[]> send(Received request, byte[] body) throws IOException {
        HttpRequest.Builder copy = HttpRequest.newBuilder(
                        URI.create(service + request.uri().toString()))
                .method(request.method(), BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> copy(copy, name, values));
        Lock lock = request.changes() ? oneAtATime.writeLock() : oneAtATime.readLock();
        lock.lock();
        try {
            return client.send(copy.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("stopped");
        } finally {
            lock.unlock();
        }
    }

    private static void copy(HttpRequest.Builder request, String name, List<String> values) {
        if (isPassedOn(name)) {
            values.forEach(value -> request.header(name, value));
        }
    }
}
