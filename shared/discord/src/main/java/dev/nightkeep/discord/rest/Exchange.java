package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.DiscordNotFoundException;
import dev.nightkeep.discord.api.DiscordRejectedException;
import dev.nightkeep.discord.api.DiscordUnavailableException;
import dev.nightkeep.discord.rest.Transport.Outcome;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends a request until it is answered, refused for good, or waited for long enough. Waits before a rate limit is reached,
 * and as long as Discord asks where it was. Thread-safe.
 */
final class Exchange {
    private static final int TRIES = 5;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** Discord answers a reply that comes too late with 401 and this code: an invalid webhook token. */
    private static final int TOO_LATE = 50027;

    private final Clock clock;
    private final Duration patience;
    private final Transport transport;
    private final RateLimits limits;
    private final Refusals refusals;

    Exchange(Transport transport, Duration patience, Clock clock) {
        this.clock = clock;
        this.patience = patience;
        this.transport = transport;
        this.limits = new RateLimits(clock);
        this.refusals = new Refusals(clock);
    }

    /** The answer, which is a success. */
    Reply send(Call call) {
        try {
            return send(call, clock.now().plus(patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(call, "it was interrupted");
        }
    }

    private Reply send(Call call, Instant giveUp) throws InterruptedException {
        refusals.check(call);
        for (int attempt = 1; ; attempt++) {
            waitForLimit(call, giveUp);
            Outcome outcome = transport.send(call);
            if (outcome instanceof Outcome.Answered(Reply reply)) {
                limits.learn(call.limit(), reply);
                if (reply.succeeded()) {
                    return reply;
                }
            }
            requireHope(call, outcome, attempt);
            if (!isLimited(outcome)) {
                sleep(call, Duration.ofSeconds(1L << (attempt - 1)), giveUp);
            }
        }
    }

    private void waitForLimit(Call call, Instant giveUp) throws InterruptedException {
        for (Duration delay = limits.delay(call.limit()); delay.isPositive(); delay = limits.delay(call.limit())) {
            sleep(call, delay, giveUp);
        }
    }

    private void sleep(Call call, Duration delay, Instant giveUp) throws InterruptedException {
        if (clock.now().plus(delay).isAfter(giveUp)) {
            throw unavailable(call, "it wants to be left alone for %d s".formatted(delay.toSeconds()));
        }
        clock.sleep(delay);
    }

    private static boolean isLimited(Outcome outcome) {
        return outcome instanceof Outcome.Answered(Reply reply) && reply.limited();
    }

    /** Returns where trying again can help and do no harm. */
    private void requireHope(Call call, Outcome outcome, int attempt) {
        switch (outcome) {
            case Outcome.Answered(Reply reply) -> {
                if (!reply.passes()) {
                    throw failure(call, reply);
                }
                if (attempt == TRIES || !(reply.limited() || call.repeatable())) {
                    throw unavailable(call, "it answered with %d".formatted(reply.status()));
                }
            }
            case Outcome.Silent(boolean sent) -> {
                if (attempt == TRIES || (sent && !call.repeatable())) {
                    throw unavailable(call, "it does not answer");
                }
            }
        }
    }

    private NightkeepException failure(Call call, Reply reply) {
        return switch (reply.status()) {
            case UNAUTHORIZED ->
                call.asBot() && reply.code() != TOO_LATE
                        ? refusals.rejected(call)
                        : new DiscordNotFoundException(call.operation(), reply.code());
            case FORBIDDEN -> refusals.forbidden(call);
            case NOT_FOUND -> new DiscordNotFoundException(call.operation(), reply.code());
            default ->
                new DiscordRejectedException(call.operation(), reply.status(), reply.code(), RefusedFields.of(reply));
        };
    }

    private static DiscordUnavailableException unavailable(Call call, String why) {
        return new DiscordUnavailableException("Discord could not be asked to %s: %s".formatted(call.operation(), why));
    }
}
