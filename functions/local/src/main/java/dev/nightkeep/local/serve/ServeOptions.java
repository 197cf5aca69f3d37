package dev.nightkeep.local.serve;

import dev.nightkeep.access.RateLimit;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.recovery.guard.ApiSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where {@code serve} listens and how much it lets through. */
final class ServeOptions {
    private static final int USUAL_PORT = 8480;
    private static final int HIGHEST_PORT = 65_535;
    private static final int USUAL_READS = 10;
    private static final int USUAL_WRITES = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Pattern ORIGIN = Pattern.compile("https?://[0-9A-Za-z.-]+(:\\d{1,5})?");

    @Option(
            names = "--port",
            paramLabel = "<number>",
            description = "Where it listens (default: " + USUAL_PORT + "); 0 for any that is free.")
    private int port = USUAL_PORT;

    @Option(
            names = "--bind",
            paramLabel = "<address>",
            description = "The address it listens at (default: 127.0.0.1, which only this machine reaches).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--allow-unencrypted-network",
            description = "With --bind: tokens and data cross that network readable to everybody on it.")
    private boolean unencrypted;

    @Option(
            names = "--allow-origin",
            paramLabel = "<origin>",
            description = "A page of this origin may call from a browser; may be repeated. None may by default.")
    private final List<String> origins = new ArrayList<>();

    @Option(
            names = "--reads",
            paramLabel = "<number>",
            description = "Reads per token in 15 minutes (default: " + USUAL_READS + ").")
    private int reads = USUAL_READS;

    @Option(
            names = "--writes",
            paramLabel = "<number>",
            description = "Changes per token in 15 minutes (default: " + USUAL_WRITES + ").")
    private int writes = USUAL_WRITES;

    /** The address, if it may be listened at. */
    InetSocketAddress address() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ConfigurationException("--port is not a number from 0 to 65535", "Give 0 for any that is free");
        }
        InetAddress address = resolved();
        if (!address.isLoopbackAddress() && !unencrypted) {
            throw new ConfigurationException(
                    "%s is reached from other machines, and what crosses the network is not encrypted".formatted(bind),
                    "Leave --bind out and put a server with TLS before it, or say --allow-unencrypted-network");
        }
        return new InetSocketAddress(address, port);
    }

    private InetAddress resolved() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new ConfigurationException("--bind is not an address of this machine", "Give one, as 127.0.0.1", e);
        }
    }

    ApiSettings settings() {
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    throw new ConfigurationException(
                            "--allow-origin is not an origin", "Give it as https://ops.example.net, without a path");
                });
        try {
            return ApiSettings.deployed()
                    .withoutHttps()
                    .limiting(new RateLimit(reads, WINDOW), new RateLimit(writes, WINDOW))
                    .allowing(Set.copyOf(origins));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--reads or --writes: " + e.getMessage(), "Give another number", e);
        }
    }
}
