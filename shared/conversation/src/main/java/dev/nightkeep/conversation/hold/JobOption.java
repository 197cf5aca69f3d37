package dev.nightkeep.conversation.hold;

import dev.nightkeep.discord.command.CommandInvocation;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.JobName;
import java.util.Optional;

/** The job that a command names. */
final class JobOption {
    private JobOption() {}

    static JobName of(CommandInvocation command, JobName standard) {
        return find(command).orElse(standard);
    }

    static Optional<JobName> find(CommandInvocation command) {
        return command.text("job").map(JobOption::job);
    }

    private static JobName job(String text) {
        if (!JobName.isName(text)) {
            throw new ConfigurationException(
                    "'%s' is not the name of a job".formatted(text),
                    "Choose one of those that are suggested while you type");
        }
        return new JobName(text);
    }
}
