package dev.nightkeep.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.agent.config.AgentConfiguration;
import dev.nightkeep.agent.config.LoadedConfiguration;
import dev.nightkeep.agent.yaml.Problem;
import dev.nightkeep.cli.options.AgentFileOptions;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.text.Amounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nightkeep agent validate}. */
@Command(
        name = "validate",
        header = "Check a configuration of the agent, and name everything that is wrong in it.",
        description = {
            "",
            "Each problem comes with file and line, the setting's path, what is allowed, and what may have been meant."
                    + " Nothing is resolved, opened or run: 'agent doctor' does that. Exit code 2 when there is a problem."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep agent validate nightkeep.yaml", "  nightkeep agent validate nightkeep.yaml --json"})
final class AgentValidateCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final AgentWiring wiring;

    @Parameters(arity = "0..1", paramLabel = "<file>", description = "The configuration.")
    private @Nullable Path file;

    @Mixin
    private final AgentFileOptions options = new AgentFileOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentValidateCommand(CommandFrame frame, AgentWiring wiring) {
        this.frame = frame;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::validate);
    }

    private CommandResult validate(Session session) {
        Path meant = Optional.ofNullable(file).orElseGet(() -> options.file(session.environment()));
        return switch (wiring.load(meant)) {
            case LoadedConfiguration.Valid valid -> valid(meant, valid.configuration());
            case LoadedConfiguration.Invalid invalid -> invalid(meant, invalid.problems());
        };
    }

    private static CommandResult valid(Path meant, AgentConfiguration configuration) {
        int jobs = configuration.jobs().size();
        return new CommandResult(
                ExitCode.DONE,
                List.of("%s is valid: %s.".formatted(meant, Amounts.count(jobs, "job"))),
                Json.object().put("valid", true).put("jobs", jobs));
    }

    private static CommandResult invalid(Path meant, List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.toString()));
        lines.add("%s: %s.".formatted(meant, Amounts.count(problems.size(), "problem")));
        ObjectNode json = Json.object().put("valid", false);
        ArrayNode array = json.putArray("problems");
        problems.forEach(problem -> array.addObject()
                .put("place", problem.place().toString())
                .put("path", problem.path())
                .put("text", problem.text())
                .put("remedy", problem.remedy()));
        return new CommandResult(ExitCode.USAGE, lines, json);
    }
}
