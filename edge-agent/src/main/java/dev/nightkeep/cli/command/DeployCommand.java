package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.options.StackOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.DeployResult;
import dev.nightkeep.cli.wiring.Clouds;
import dev.nightkeep.cli.wiring.SamConfiguration;
import dev.nightkeep.cli.wiring.SamProgram;
import dev.nightkeep.cli.wiring.SourceTree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightkeep deploy}. */
@Command(
        name = "deploy",
        header = "Deploy the cloud half into your AWS account, or change what is deployed.",
        description = {
            "",
            "Looks whether the functions are packed and SAM CLI is there, runs 'sam deploy' with the template of this"
                    + " release, and says what comes next. Parameters that are not named stay as they are. No secret is"
                    + " asked for: the connection string is stored afterwards."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep deploy --guided --config-env prod",
            "  nightkeep deploy --config-env prod --parameter AlertEmail=you@example.org --yes",
            "  nightkeep deploy --stack trial --parameter AlertEmail=you@example.org"
        })
final class DeployCommand implements Callable<Integer> {
    private final CommandFrame frame;
    private final Clouds clouds;

    @Mixin
    private final DeployOptions options = new DeployOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DeployCommand(CommandFrame frame, Clouds clouds) {
        this.frame = frame;
        this.clouds = clouds;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::deploy);
    }

    private CommandResult deploy(Session session) {
        var environment = session.environment();
        SourceTree tree = SourceTree.find(environment, options.source());
        tree.requirePacked();
        SamProgram sam = SamProgram.find(environment);
        int exit = sam.run(options.arguments(tree), tree.folder(), environment.err());
        String stack = options.stack().orElseGet(() -> SamConfiguration.stack(tree, options.environment()));
        if (exit != 0) {
            return DeployResult.failed(stack, exit);
        }
        return DeployResult.of(
                clouds.open(options.region()).installation(stack), StackOptions.arguments(stack, options.region()));
    }
}
