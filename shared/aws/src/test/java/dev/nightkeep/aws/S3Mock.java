package dev.nightkeep.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adobe S3Mock in a process of its own, on a free port of 127.0.0.1. Ends with this JVM at the latest. */
final class S3Mock implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile(".*Tomcat started on ports .*\\b([0-9]+) \\(http\\).*");

    private final Process process;
    private final Thread lastResort;
    private final URI url;

    private S3Mock(Process process) {
        this.process = process;
        this.lastResort = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastResort);
        this.url = URI.create("http://127.0.0.1:" + port(process.inputReader()));
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(ignored -> {}));
    }

    static S3Mock start() {
        try {
            return new S3Mock(
                    new ProcessBuilder(command()).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
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
                Path.of("target", "s3mock.jar").toString(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.main.allow-bean-definition-overriding=true",
                "--spring.main.sources="
                        + Path.of("src", "test", "resources", "s3mock", "loopback.xml")
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
