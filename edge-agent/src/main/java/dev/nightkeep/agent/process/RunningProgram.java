package dev.nightkeep.agent.process;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.ProgramFailedException;
import dev.nightkeep.error.RunCancelledException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that runs. What it prints on standard error is read all the time, so that it never waits for that. */
public final class RunningProgram implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern ERROR = Pattern.compile("error[=:]\\s*\\d+[,\\s]+\\(?([^()]+)\\)?");
    private static final int LONGEST_TEXT = 16 << 20;

    private final ExternalProgram program;
    private final Process process;
    private final Complaints complaints;
    private final Thread listener;

    private RunningProgram(ExternalProgram program, Process process) {
        this.program = program;
        this.process = process;
        this.complaints = new Complaints(program.secrets());
        this.listener = Thread.ofVirtual().start(() -> complaints.readAll(process.getErrorStream()));
        Thread.ofVirtual().start(this::watch);
    }

    static RunningProgram start(ExternalProgram program) {
        ProcessBuilder builder =
                new ProcessBuilder(program.command()).directory(program.folder().toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(program.variables());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new RunningProgram(program, process);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The program %s cannot be started (%s)".formatted(program.name(), reason(e)),
                    "Install it, or name it with its path",
                    e);
        }
    }

    private static String reason(IOException failure) {
        Matcher said = ERROR.matcher(String.valueOf(failure.getMessage()));
        return said.find() ? said.group(1).strip() : failure.getClass().getSimpleName();
    }

    /** Ends the program when somebody asks the run to stop: reading its output would wait for ever. */
    private void watch() {
        try {
            while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (program.cancellation().requested()) {
                    close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it prints. A stream that ends says nothing yet: {@link #requireSuccess} does. */
    public InputStream output() {
        return process.getInputStream();
    }

    /** What it said on standard error so far, without secrets; its end where it was long. */
    public String complaints() {
        return complaints.text();
    }

    /**
     * Waits for its end.
     *
     * @throws ProgramFailedException when it ends with another code than 0
     */
    public void requireSuccess() {
        int code = code();
        program.cancellation().check();
        if (code != 0) {
            throw new ProgramFailedException(
                    "The program %s ended with code %d%s".formatted(program.name(), code, lastWords()),
                    "Run it by hand as this user, and look at its own messages");
        }
    }

    private String lastWords() {
        String text = complaints().strip();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        return last.isEmpty() ? "" : ": " + last;
    }

    private int code() {
        try {
            int code = process.waitFor();
            listener.join();
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunCancelledException.onRequest();
        }
    }

    /** All that it prints, as text, when it ended well. */
    String text() {
        try {
            byte[] bytes = output().readNBytes(LONGEST_TEXT);
            requireSuccess();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            program.cancellation().check();
            throw new ProgramFailedException(
                    "The output of %s broke off".formatted(program.name()), "Run it by hand, and look why", e);
        }
    }

    /** Ends it where it still runs, and whatever it started: first by asking, then at once. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
