package dev.nightkeep.local.cost;

import dev.nightkeep.cli.options.ByteCount;
import dev.nightkeep.cli.options.ByteCountConverter;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.ExitCode;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.error.ConfigurationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep cost}. */
@Command(
        name = "cost",
        header = "Say what an installation in the cloud costs per month, from list prices.",
        description = {
            "",
            "Nightly full backups, each verified, daily 30, weekly 12 and monthly 12 kept, in us-east-1. What it is"
                    + " computed from and what is not in it stands in docs/cost.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  nightkeep cost --size 10GB", "  nightkeep cost --size 500MB --ratio 6 --json"})
public final class CostCommand implements Callable<Integer> {
    private final CliEnvironment environment;

    @Option(
            names = "--size",
            paramLabel = "<size>",
            required = true,
            converter = ByteCountConverter.class,
            description = "How much data there is, without indexes: 512MB, 10GB, 1TB.")
    private ByteCount size = new ByteCount(0);

    @Option(
            names = "--ratio",
            paramLabel = "<number>",
            description = "How many bytes of data become one stored byte (default: ${DEFAULT-VALUE}).")
    private double ratio = 4;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public CostCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (size.bytes() <= 0) {
            throw new ConfigurationException("There is nothing to pay for a database of no size", "Give --size 10GB");
        }
        if (!(ratio >= 1)) {
            throw new ConfigurationException(
                    "--ratio is less than 1", "Give how much smaller backups are, as --ratio 4");
        }
        CostQuestion question = new CostQuestion(size.bytes(), ratio, Retained.usual());
        CostReport report = new CostReport(question, EstimateCost.usual().estimate(question));
        environment.out().println(output.json() ? report.json() : report.text());
        return ExitCode.DONE.number();
    }
}
