package dev.nightkeep.agent.metrics;

import dev.nightkeep.agent.config.JobSettings;
import dev.nightkeep.agent.run.JobOutcome;
import dev.nightkeep.agent.run.OutcomeListener;
import dev.nightkeep.agent.state.LocalState;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.error.MetricsFailedException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publishes the numbers of runs where they are asked for. Thread-safe. */
public final class PublishMetrics implements OutcomeListener {
    private static final String STATE = "metrics.json";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Path folder;
    private final LocalState state;
    private final String host;

    /** {@code folder} is what relative paths are relative to. */
    public PublishMetrics(Settings settings, Path folder, LocalState state, String host) {
        this.settings = settings;
        this.folder = folder;
        this.state = state;
        this.host = host;
    }

    @Override
    public synchronized void ended(JobSettings job, JobOutcome outcome) {
        Map<String, Double> numbers = OutcomeNumbers.of(outcome);
        RunMetrics metrics = state.read(STATE, RunMetrics.class)
                .orElse(RunMetrics.NONE)
                .with(job.name().value(), numbers);
        state.write(STATE, metrics);
        List<Destination> destinations = List.of(
                () -> settings.text("textfile").ifPresent(name -> textfile(folder.resolve(name), metrics)),
                () -> settings.text("pushgateway").ifPresent(url -> push(url, metrics)),
                () -> settings.below("statsd")
                        .ifPresent(statsd -> send(statsd, job.name().value(), numbers)));
        List<MetricsFailedException> failures = destinations.stream()
                .map(PublishMetrics::failure)
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(failures.getFirst()::addSuppressed);
            throw failures.getFirst();
        }
    }

    /** One of the places where numbers go. */
    @FunctionalInterface
    private interface Destination {
        void publish();
    }

    private static Optional<MetricsFailedException> failure(Destination destination) {
        try {
            destination.publish();
            return Optional.empty();
        } catch (MetricsFailedException e) {
            return Optional.of(e);
        }
    }

    /** Written aside and renamed: a collector must never see half of it. */
    private static void textfile(Path file, RunMetrics metrics) {
        Path aside = file.resolveSibling(".%s.new".formatted(file.getFileName()));
        try {
            Files.createDirectories(
                    Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
            Files.writeString(aside, Exposition.of(metrics));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed("written to " + file, e.getClass().getSimpleName(), e);
        }
    }

    private void push(String url, RunMetrics metrics) {
        URI address = URI.create(url.replaceFirst("/$", "") + "/metrics/job/nightkeep/instance/" + host);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; version=0.0.4")
                .PUT(HttpRequest.BodyPublishers.ofString(Exposition.of(metrics)))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() >= 300) {
                throw failed("pushed to " + url, "it answered with %d".formatted(answer.statusCode()), null);
            }
        } catch (IOException e) {
            throw failed("pushed to " + url, "it does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("pushed to " + url, "it was interrupted", e);
        }
    }

    private static void send(Settings statsd, String job, Map<String, Double> numbers) {
        String host = statsd.text("host").orElse("127.0.0.1");
        String prefix = statsd.text("prefix").orElse("nightkeep");
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress address = InetAddress.getByName(host);
            int port = statsd.number("port").orElse(8125L).intValue();
            for (Map.Entry<String, Double> number : numbers.entrySet()) {
                byte[] line = "%s.%s.%s:%s|g"
                        .formatted(prefix, job.replace('.', '_'), number.getKey(), Exposition.plain(number.getValue()))
                        .getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(line, line.length, address, port));
            }
        } catch (IOException e) {
            throw failed("sent to StatsD at " + host, e.getClass().getSimpleName(), e);
        }
    }

    private static MetricsFailedException failed(
            String how, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new MetricsFailedException(
                "The numbers of the run could not be %s (%s)".formatted(how, why),
                "Check metrics in the configuration, and whether what takes them is there",
                cause);
    }
}
