package dev.nightkeep.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adobe S3Mock with one bucket, in a process of its own, on a free port of 127.0.0.1. */
public final class BucketServer implements AutoCloseable {
    /** The bucket that it has. */
    public static final String BUCKET = "nightkeep-test";

    private static final Path AWS = Path.of("..", "shared", "aws");
    private static final Pattern STARTED = Pattern.compile(".*Tomcat started on ports .*\\b([0-9]+) \\(http\\).*");
    private final Process process;
    private final Thread lastResort;
    private final int port;

    private BucketServer(Process process) {
        this.process = process;
        this.lastResort = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
        this.port = port(process.inputReader());
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(ignored -> {}));
    }

    public static BucketServer start() {
        try {
            return new BucketServer(
                    new ProcessBuilder(command()).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-jar",
                AWS.resolve(Path.of("target", "s3mock.jar")).toString(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET,
                "--spring.main.allow-bean-definition-overriding=true",
                "--spring.main.sources="
                        + AWS.resolve(Path.of("src", "test", "resources", "s3mock", "loopback.xml"))
                                .toUri());
    }

    private static int port(BufferedReader output) {
        List<String> lines = new ArrayList<>();
        return output.lines()
                .peek(lines::add)
                .map(STARTED::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("S3Mock did not start:\n" + String.join("\n", lines)));
    }
}
