package dev.nightkeep.local.demo;

import static java.util.stream.Collectors.joining;

import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.local.proof.DatabaseFingerprint;
import dev.nightkeep.local.proof.FingerprintReader;
import dev.nightkeep.local.server.Site;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way from a database that is whole, over one that lost two collections, back to one that is whole again. The
 * commands are those that a user would type; what they achieve is judged without their code.
 */
final class Demo {
    /** The variable in which the commands find the connection string. */
    static final String VARIABLE = "NIGHTKEEP_DEMO_URI";

    /** What is lost: the readings, and the collection that holds every type of value. */
    static final List<String> LOST = List.of("entries", "every_type");

    private final DemoPlan plan;
    private final CommandRunner commands;
    private final Story story;
    private final Clock clock;

    Demo(DemoPlan plan, CommandRunner commands, Story story, Clock clock) {
        this.plan = plan;
        this.commands = commands;
        this.story = story;
        this.clock = clock;
    }

    /** Goes all the way; the receipt says whether every byte came back. */
    Receipt run(Site site) {
        Instant started = clock.now();
        DatabaseFingerprint before = story.step(filling(), () -> fill(site));
        command("Back it up", "backup", "--uri-env", VARIABLE, "--to", store());
        command("Look at what is kept", "list", "--from", store());
        lose(site);
        command("Preview the restore, which changes nothing", restore("--dry-run"));
        command("Restore what is missing, and leave what is there", restore("--yes"));
        DatabaseFingerprint after = story.step("Compare every document with what it was", () -> read(site));
        return new Receipt(
                LOST.stream().map(name -> Loss.of(name, before, after)).toList(),
                before,
                before.differencesTo(after),
                Kept.newestIn(plan.store()),
                plan.store(),
                Duration.between(started, clock.now()));
    }

    private String filling() {
        return "Fill it with %d days of a Nightscout site, and with every type of value".formatted(plan.days());
    }

    private DatabaseFingerprint fill(Site site) {
        plan.history().collections().forEach(collection -> {
            long documents = site.fill(collection);
            story.say("%-14s %,8d documents".formatted(collection.name(), documents));
        });
        return read(site);
    }

    private static DatabaseFingerprint read(Site site) {
        return new FingerprintReader(site.database()).read();
    }

    private void lose(Site site) {
        story.step("Lose two collections, as a slip of the hand would", () -> {
            for (String collection : LOST) {
                site.lose(collection);
                story.say("dropped %s.%s".formatted(Site.DATABASE, collection));
            }
            return LOST;
        });
    }

    private String[] restore(String option) {
        return new String[] {"restore", "latest", "--from", store(), "--uri-env", VARIABLE, option};
    }

    private String store() {
        return plan.store().toString();
    }

    private void command(String heading, String... arguments) {
        story.step(heading, () -> {
            story.say("$ nightkeep " + Stream.of(arguments).map(ShellWord::of).collect(joining(" ")));
            int exit = commands.run(arguments);
            requireDone(arguments[0], exit);
            return exit;
        });
    }

    private static void requireDone(String command, int exit) {
        if (exit == ExitCode.INTERRUPTED.number()) {
            throw new RunCancelledException("The demo was stopped", "Start it again");
        }
        if (exit != ExitCode.DONE.number()) {
            throw new DemoFailedException(
                    "'nightkeep %s' ended with exit code %d".formatted(command, exit), "See its own message above");
        }
    }
}
