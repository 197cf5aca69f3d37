package dev.nightkeep.agent;

import dev.nightkeep.cli.TestCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a configuration, in which the agent is run. */
public final class AgentFolder {
    private final Path folder;
    private final TestCli cli;

    private AgentFolder(Path folder, TestCli cli) {
        this.folder = folder;
        this.cli = cli;
    }

    /** With the state of the agent below that folder, and nothing of this host's. */
    public static AgentFolder in(Path folder) {
        return new AgentFolder(
                folder,
                TestCli.in(folder)
                        .with("XDG_STATE_HOME", folder.resolve("state").toString()));
    }

    public AgentFolder with(String variable, String value) {
        return new AgentFolder(folder, cli.with(variable, value));
    }

    public AgentFolder with(java.util.function.UnaryOperator<TestCli> change) {
        return new AgentFolder(folder, change.apply(cli));
    }

    /** Writes {@code nightkeep.yaml}. */
    public AgentFolder configured(String yaml) {
        return file("nightkeep.yaml", yaml);
    }

    /** Writes a file. */
    public AgentFolder file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Runs a command, of the agent or another. */
    public TestCli.Outcome run(String... arguments) {
        return cli.run(arguments);
    }
}
