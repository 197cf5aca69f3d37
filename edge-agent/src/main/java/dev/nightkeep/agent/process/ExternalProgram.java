package dev.nightkeep.agent.process;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.secret.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program with its arguments and surroundings, not started yet. Nothing secret belongs into the arguments: everybody on
 * this host sees them.
 *
 * @param variables of the environment, and nothing else of this process's
 * @param secrets   that must not be repeated, whatever the program prints
 */
public record ExternalProgram(
        List<String> command,
        Path folder,
        Map<String, String> variables,
        List<Secret> secrets,
        Cancellation cancellation) {
    public ExternalProgram {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
        secrets = List.copyOf(secrets);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a program has a name");
        }
    }

    /** The same with a variable that holds a secret. */
    public ExternalProgram withSecret(String variable, Secret secret) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, secret.reveal());
        return new ExternalProgram(command, folder, more, with(secret), cancellation);
    }

    /** The same, which must not repeat that secret. */
    public ExternalProgram hiding(Secret secret) {
        return new ExternalProgram(command, folder, variables, with(secret), cancellation);
    }

    private List<Secret> with(Secret secret) {
        List<Secret> all = new ArrayList<>(secrets);
        all.add(secret);
        return all;
    }

    /** The name of the program, for people. */
    public String name() {
        return command.getFirst();
    }

    /**
     * Starts it.
     *
     * @throws dev.nightkeep.error.ConfigurationException when there is no such program
     */
    public RunningProgram start() {
        return RunningProgram.start(this);
    }

    /**
     * Runs it to its end, and gives what it printed.
     *
     * @throws dev.nightkeep.error.ProgramFailedException when it ends with another code than 0
     */
    public String output() {
        try (RunningProgram running = start()) {
            return running.text();
        }
    }
}
