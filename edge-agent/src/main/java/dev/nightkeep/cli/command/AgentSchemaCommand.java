package dev.nightkeep.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.agent.config.ConfigurationPages;
import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep agent schema}. */
@Command(
        name = "schema",
        header = "Print the JSON Schema of the configuration, by which editors complete and check it.",
        description = {"", "It has the settings of all connectors on the class path, third parties' included."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep agent schema > nightkeep.schema.json",
            "  nightkeep agent schema --markdown > settings.md"
        })
final class AgentSchemaCommand implements Callable<Integer> {
    private final CommandFrame frame;

    @Option(names = "--markdown", description = "Print a page for people instead.")
    private boolean markdown;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    AgentSchemaCommand(CommandFrame frame) {
        this.frame = frame;
    }

    @Override
    public Integer call() {
        return frame.run(output, session -> schema());
    }

    private CommandResult schema() {
        Connectors connectors = Connectors.ofClassPath();
        ObjectNode schema = ConfigurationPages.schema(connectors);
        return new CommandResult(
                ExitCode.DONE,
                markdown
                        ? ConfigurationPages.page(connectors)
                        : schema.toPrettyString().lines().toList(),
                schema);
    }
}
