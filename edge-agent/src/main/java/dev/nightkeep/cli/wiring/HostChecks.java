package dev.nightkeep.cli.wiring;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.doctor.Finding;
import dev.nightkeep.doctor.Grade;
import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether this machine has what a deployment needs. */
public final class HostChecks {
    private final CliEnvironment environment;

    public HostChecks(CliEnvironment environment) {
        this.environment = environment;
    }

    /** All findings; only what is missing for a deployment, so none of them keeps anybody from backing up from here. */
    public List<Finding> check() {
        return List.of(
                new Finding("Java", Grade.OK, Runtime.version().toString(), ""),
                checked("SAM CLI", () -> {
                    var unused = SamProgram.find(environment);
                    return "is on the PATH";
                }),
                checked("functions", () -> {
                    SourceTree.find(environment, Optional.empty()).requirePacked();
                    return "are packed";
                }),
                region());
    }

    private static Finding checked(String check, Supplier<String> look) {
        try {
            return new Finding(check, Grade.OK, look.get(), "");
        } catch (ConfigurationException e) {
            return new Finding(check, Grade.WARNING, e.failed(), e.remedy());
        }
    }

    private Finding region() {
        return environment
                .variable("AWS_REGION")
                .or(() -> environment.variable("AWS_DEFAULT_REGION"))
                .or(() -> environment.variable("AWS_PROFILE").map("by the profile "::concat))
                .map(name -> new Finding("AWS region", Grade.OK, name, ""))
                .orElseGet(() -> new Finding(
                        "AWS region",
                        Grade.WARNING,
                        "is named by no variable",
                        "Set AWS_REGION or AWS_PROFILE, unless your default profile names it"));
    }
}
