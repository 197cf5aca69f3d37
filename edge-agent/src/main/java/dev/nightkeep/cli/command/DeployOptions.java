package dev.nightkeep.cli.command;

import dev.nightkeep.cli.report.Redaction;
import dev.nightkeep.cli.wiring.SourceTree;
import dev.nightkeep.error.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is deployed, and how. */
final class DeployOptions {
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,254}=[^\\p{Cntrl}]*");

    @Option(
            names = "--config-env",
            paramLabel = "dev|prod",
            description = "Which section of samconfig.toml (default: dev). prod shows the changes and asks.")
    private String environment = "dev";

    @Option(names = "--guided", description = "Let SAM ask for everything, and keep the answers.")
    private boolean guided;

    @Option(
            names = "--parameter",
            paramLabel = "<name>=<value>",
            description = "A parameter of the template, as TimeZone=Europe/Berlin. May be repeated.")
    private List<String> parameters = List.of();

    @Option(
            names = "--stack",
            paramLabel = "<name>",
            description = "The name of the stack (default: as samconfig.toml says, nightkeep-dev or nightkeep).")
    private @Nullable String stack;

    @Option(names = "--region", paramLabel = "<name>", description = "The region (default: that of the profile).")
    private @Nullable String region;

    @Option(
            names = "--source",
            paramLabel = "<folder>",
            description = "The folder with template.yaml (default: where this program was built, else here).")
    private @Nullable Path source;

    @Option(names = "--yes", description = "Do not ask, also where samconfig.toml would.")
    private boolean yes;

    String environment() {
        return environment;
    }

    Optional<String> stack() {
        return Optional.ofNullable(stack);
    }

    Optional<String> region() {
        return Optional.ofNullable(region);
    }

    Optional<Path> source() {
        return Optional.ofNullable(source);
    }

    /** What SAM CLI is called with. */
    List<String> arguments(SourceTree tree) {
        List<String> arguments = new ArrayList<>(List.of(
                "deploy",
                "--template-file",
                tree.template().toString(),
                "--config-file",
                tree.configuration().toString(),
                "--config-env",
                environment));
        stack().ifPresent(name -> arguments.addAll(List.of("--stack-name", name, "--s3-prefix", name)));
        region().ifPresent(name -> arguments.addAll(List.of("--region", name)));
        if (guided) {
            arguments.add("--guided");
        }
        if (yes) {
            arguments.add("--no-confirm-changeset");
        }
        if (!parameters.isEmpty()) {
            arguments.add("--parameter-overrides");
            parameters.forEach(parameter -> arguments.add(checked(parameter)));
        }
        return arguments;
    }

    /** In the form in which SAM CLI takes values with blanks. */
    private static String checked(String parameter) {
        if (!PARAMETER.matcher(parameter).matches() || parameter.contains("\"")) {
            throw new ConfigurationException(
                    "--parameter was given something that is not of the form Name=value",
                    "Give it as TimeZone=Europe/Berlin");
        }
        if (!Redaction.of(parameter).equals(parameter)) {
            throw new ConfigurationException(
                    "A parameter of a stack can be read by everybody who sees the stack, and this one has a secret in it",
                    "Store the connection string after the deployment, as it then says");
        }
        int sign = parameter.indexOf('=');
        return "%s=\"%s\"".formatted(parameter.substring(0, sign), parameter.substring(sign + 1));
    }
}
