package dev.nightkeep.local.demo;

import com.mongodb.client.MongoClient;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.local.server.EmbeddedMongo;
import dev.nightkeep.local.server.Site;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep demo}. */
@Command(
        name = "demo",
        header = "Back up a made-up database, lose two of its collections, and bring them back.",
        description = {
            "Starts a MongoDB of its own in this process, reachable from this machine only, and needs nothing else.",
            "Exits with 0 when every document and every index is what it was."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep demo",
            "  nightkeep demo --keep --dir ./demo-backups",
            "  nightkeep demo --days 7 --seed 1 --json"
        })
public final class DemoCommand implements Callable<Integer> {
    private final CliEnvironment environment;
    private final Function<CliEnvironment, CommandRunner> commands;

    @Mixin
    private final DemoOptions options = new DemoOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /**
     * @param commands runs commands with the surroundings that it is given, in which the connection string of the
     *     demo's server stands
     */
    public DemoCommand(CliEnvironment environment, Function<CliEnvironment, CommandRunner> commands) {
        this.environment = environment;
        this.commands = commands;
    }

    @Override
    public Integer call() {
        Story story = new Story(storyStream(), environment.clock());
        DemoPlan plan = options.plan(environment.folder(), environment.clock().now());
        story.line("Nightkeep loses two collections of a database on purpose, and brings them back.");
        try (EmbeddedMongo server = start(story);
                MongoClient client = server.client()) {
            CommandRunner runner = asLoud(commands.apply(surroundings(server.uri())));
            Receipt receipt = new Demo(plan, runner, story, environment.clock()).run(new Site(client));
            print(receipt);
            if (options.keep()) {
                new Lookout(environment, story).keepOpen(server);
            }
            return (receipt.everythingIsBack() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED).number();
        }
    }

    /** Commands are quiet where the demo is. */
    private CommandRunner asLoud(CommandRunner runner) {
        return output.quiet()
                ? arguments -> runner.run(Stream.concat(Arrays.stream(arguments), Stream.of("--quiet"))
                        .toArray(String[]::new))
                : runner;
    }

    private static EmbeddedMongo start(Story story) {
        return story.step("Start a MongoDB in the memory of this process", () -> {
            EmbeddedMongo server = EmbeddedMongo.start();
            story.say(server.uri());
            return server;
        });
    }

    /** Standard output, unless that is for the receipt alone. */
    private PrintStream storyStream() {
        if (output.quiet()) {
            return new PrintStream(
                    OutputStream.nullOutputStream(), false, environment.out().charset());
        }
        return output.json() ? environment.err() : environment.out();
    }

    private CliEnvironment surroundings(String uri) {
        Map<String, String> variables = new HashMap<>(environment.variables());
        variables.put(Demo.VARIABLE, uri);
        return new CliEnvironment(
                storyStream(),
                environment.err(),
                variables,
                environment.host(),
                environment.folder(),
                environment.clock(),
                environment.zone(),
                environment.terminal(),
                environment.signals(),
                environment.halt());
    }

    private void print(Receipt receipt) {
        if (output.json()) {
            environment.out().println(Json.line(ReceiptJson.of(receipt)));
        } else {
            environment.out().println();
            ReceiptText.lines(receipt).forEach(environment.out()::println);
        }
        environment.out().flush();
    }
}
