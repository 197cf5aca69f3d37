package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.value.Permission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong from now on, until it is put right. Thread-safe. */
public final class FakeFaults {
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicInteger storm = new AtomicInteger();
    private final AtomicInteger globalStorm = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean limitsOff = new AtomicBoolean();
    private final Set<Permission> revoked = EnumSet.noneOf(Permission.class);

    /** Whether every request is answered with 503 and no JSON. */
    public void down(boolean isDown) {
        down.set(isDown);
    }

    /** The next requests are answered with 429. */
    public void storm(int requests) {
        storm.set(requests);
    }

    /** The next requests are answered with 429 for all of the bot. */
    public void globalStorm(int requests) {
        globalStorm.set(requests);
    }

    /** The next requests are done, and their answers are lost. */
    public void loseAnswers(int requests) {
        lostAnswers.set(requests);
    }

    /** The next requests are not done, and are answered with 502. */
    public void fail(int requests) {
        failures.set(requests);
    }

    /** Whether there are no rate limits. */
    public void withoutRateLimits(boolean off) {
        limitsOff.set(off);
    }

    /** Takes a permission from the bot. */
    public void revoke(Permission permission) {
        synchronized (revoked) {
            revoked.add(permission);
        }
    }

    /** Gives a permission back to the bot. */
    public void grant(Permission permission) {
        synchronized (revoked) {
            revoked.remove(permission);
        }
    }

    /** Whether the bot has a permission. */
    public boolean allows(Permission permission) {
        synchronized (revoked) {
            return !revoked.contains(permission);
        }
    }

    boolean isDown() {
        return down.get();
    }

    boolean limitsAreOff() {
        return limitsOff.get();
    }

    boolean takeStorm() {
        return take(storm);
    }

    boolean takeGlobalStorm() {
        return take(globalStorm);
    }

    boolean takeLostAnswer() {
        return take(lostAnswers);
    }

    boolean takeFailure() {
        return take(failures);
    }

    private static boolean take(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }
}
