package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordPermissionMissingException;
import dev.nightkeep.discord.api.DiscordTokenRejectedException;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Discord has refused, so that it is not asked again and again: 10,000 refusals in 10 minutes block the address, and
 * addresses of clouds are shared. A token that is wrong stays so; a permission may be given at any time. Thread-safe.
 */
final class Refusals {
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(10);

    private final Clock clock;
    private final AtomicBoolean tokenRejected = new AtomicBoolean();
    private final Map<LimitKey, Instant> forbidden = new ConcurrentHashMap<>();

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Raises again what was raised before, where asking again would make no difference. */
    void check(Call call) {
        if (call.asBot() && tokenRejected.get()) {
            throw new DiscordTokenRejectedException(call.operation());
        }
        Instant again = forbidden.getOrDefault(call.limit(), Instant.EPOCH);
        if (clock.now().isBefore(again)) {
            throw missing(call);
        }
    }

    DiscordTokenRejectedException rejected(Call call) {
        tokenRejected.set(true);
        return new DiscordTokenRejectedException(call.operation());
    }

    DiscordPermissionMissingException forbidden(Call call) {
        forbidden.values().removeIf(again -> !clock.now().isBefore(again));
        forbidden.put(call.limit(), clock.now().plus(UNTIL_ASKED_AGAIN));
        return missing(call);
    }

    private static DiscordPermissionMissingException missing(Call call) {
        return new DiscordPermissionMissingException(call.operation(), call.needs());
    }
}
