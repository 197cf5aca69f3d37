package dev.nightkeep.time;

import java.time.Duration;

final class SystemClockTest extends ClockContract {
    @Override
    protected Clock clock() {
        return new SystemClock();
    }

    @Override
    protected void pass(Duration duration) {
        // time passes by itself
    }
}
