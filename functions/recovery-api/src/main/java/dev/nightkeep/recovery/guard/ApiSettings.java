package dev.nightkeep.recovery.guard;

import dev.nightkeep.access.RateLimit;
import java.time.Duration;
import java.util.Set;

/**
 * What an operator may choose.
 *
 * @param reads          how often one principal may look
 * @param writes         how often one principal may change something
 * @param follows        how often one principal may ask how an operation goes
 * @param refusals       how many wrong tokens of one address are looked at, and how many refusals of one caller are noted
 * @param maxBodyBytes   larger bodies are refused
 * @param allowedOrigins of pages that may call from a browser, as {@code https://ops.example.net}; none by default
 * @param httpsOnly      whether unencrypted requests are refused
 */
public record ApiSettings(
        RateLimit reads,
        RateLimit writes,
        RateLimit follows,
        RateLimit refusals,
        int maxBodyBytes,
        Set<String> allowedOrigins,
        boolean httpsOnly) {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int USUAL_BODY = 64 * 1024;

    public ApiSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** 10 reads, 5 writes and 300 questions after operations in 15 minutes, encrypted connections only, no other pages. */
    public static ApiSettings deployed() {
        return new ApiSettings(
                new RateLimit(10, QUARTER),
                new RateLimit(5, QUARTER),
                new RateLimit(300, QUARTER),
                new RateLimit(20, QUARTER),
                USUAL_BODY,
                Set.of(),
                true);
    }

    /** The same for a server that only this machine reaches. */
    public ApiSettings withoutHttps() {
        return new ApiSettings(reads, writes, follows, refusals, maxBodyBytes, allowedOrigins, false);
    }

    /** The same with other limits for reads and writes. */
    public ApiSettings limiting(RateLimit otherReads, RateLimit otherWrites) {
        return new ApiSettings(otherReads, otherWrites, follows, refusals, maxBodyBytes, allowedOrigins, httpsOnly);
    }

    /** The same, callable from pages of these origins. */
    public ApiSettings allowing(Set<String> origins) {
        return new ApiSettings(reads, writes, follows, refusals, maxBodyBytes, origins, httpsOnly);
    }
}
