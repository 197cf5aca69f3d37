package dev.nightkeep.local.demo;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.StopSignals;
import dev.nightkeep.local.server.EmbeddedMongo;
import dev.nightkeep.local.server.Site;
import java.util.concurrent.CountDownLatch;

/** The time after the demo in which its server can be looked at. */
final class Lookout {
    private final CliEnvironment environment;
    private final Story story;

    Lookout(CliEnvironment environment, Story story) {
        this.environment = environment;
        this.story = story;
    }

    /** Returns at Enter, where somebody is there to press it, or when asked to stop. */
    @SuppressWarnings("try") // the watch does its work by being open
    void keepOpen(EmbeddedMongo server) {
        CountDownLatch over = new CountDownLatch(1);
        try (StopSignals.Watch watch = environment.signals().watch(over::countDown)) {
            story.line("");
            story.line("The server is still there: %s/%s".formatted(server.uri(), Site.DATABASE));
            story.line(
                    environment.terminal().answers()
                            ? "Press Enter or Ctrl-C to stop it."
                            : "Press Ctrl-C or send SIGTERM to stop it.");
            waitForEnter(over);
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForEnter(CountDownLatch over) {
        if (environment.terminal().answers()) {
            Thread.ofPlatform().daemon().name("enter").start(() -> {
                environment.terminal().line();
                over.countDown();
            });
        }
    }
}
