package dev.nightkeep.cli.wiring;

import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.RunCancelledException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** AWS SAM CLI, as it stands on the PATH. */
public final class SamProgram {
    private static final int CHUNK = 8192;

    private final Path program;
    private final Map<String, String> variables;

    private SamProgram(Path program, Map<String, String> variables) {
        this.program = program;
        this.variables = variables;
    }

    /**
     * The first one on the PATH.
     *
     * @throws ConfigurationException when there is none
     */
    public static SamProgram find(CliEnvironment environment) {
        String path = environment.variable("PATH").orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> List.of("sam", "sam.cmd", "sam.exe").stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new SamProgram(program, environment.variables()))
                .orElseThrow(
                        () -> new ConfigurationException(
                                "There is no 'sam' on the PATH, and AWS SAM CLI is what deploys",
                                "Install it: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/install-sam-cli.html"));
    }

    /**
     * Runs it in that folder and waits. It asks on this process's standard input, and all that it says goes where errors
     * go: standard output belongs to the result.
     *
     * @return its exit code
     */
    public int run(List<String> arguments, Path folder, PrintStream shown) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(variables);
            Process process = builder.start();
            show(process.getInputStream(), shown);
            return process.waitFor();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "SAM CLI cannot be run: %s".formatted(program), "See whether 'sam --version' works", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException(
                    "The deployment was interrupted", "See in CloudFormation how far it has come", e);
        }
    }

    /** Byte by byte as they come: a question does not end with a line break. */
    private static void show(InputStream said, PrintStream shown) throws IOException {
        byte[] bytes = new byte[CHUNK];
        for (int count = said.read(bytes); count >= 0; count = said.read(bytes)) {
            shown.write(bytes, 0, count);
            shown.flush();
        }
    }
}
