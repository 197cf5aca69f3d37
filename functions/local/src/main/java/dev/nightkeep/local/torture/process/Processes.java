package dev.nightkeep.local.torture.process;

import dev.nightkeep.local.torture.fault.FaultKind;
import dev.nightkeep.local.torture.fault.FaultLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs commands in processes of their own, and learns how long they take. */
public final class Processes {
    private static final long FIRST_GUESS_MILLIS = 1200;
    private static final int PATIENCE_SECONDS = 180;

    /** Without these a process cannot read the names of files that this one wrote. */
    private static final Set<String> LOCALE = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Launch launch;
    private final Path folder;
    private final Map<String, String> variables;
    private final Map<String, Long> usualMillis = new ConcurrentHashMap<>();

    /**
     * @param folder    where they run, and where what they print is kept meanwhile
     * @param variables of their environment, beside those that name the locale
     */
    public Processes(Launch launch, Path folder, Map<String, String> variables) {
        this.launch = launch;
        this.folder = folder;
        this.variables = Map.copyOf(variables);
    }

    /** Runs one command to its end, which is sooner where it is killed. */
    public Exit run(List<String> arguments, Optional<Kill> kill, FaultLog log) {
        try {
            return watched(arguments, kill, log);
        } catch (IOException e) {
            throw new UncheckedIOException("a process could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ran", e);
        }
    }

    private Exit watched(List<String> arguments, Optional<Kill> kill, FaultLog log)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(launch.command(arguments))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().retainAll(LOCALE);
        builder.environment().putAll(variables);
        long started = System.nanoTime();
        Process process = builder.start();
        boolean killed = kill.isPresent() && killed(process, kill.get(), usual(arguments.getFirst()), log);
        boolean hung = !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (hung) {
            process.destroyForcibly();
        }
        int code = process.waitFor();
        if (!killed) {
            usualMillis.put(arguments.getFirst(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        }
        return new Exit(code, killed, hung, text(out), text(err));
    }

    private long usual(String command) {
        return usualMillis.getOrDefault(command, FIRST_GUESS_MILLIS);
    }

    private static boolean killed(Process process, Kill kill, long usual, FaultLog log) throws InterruptedException {
        if (process.waitFor((long) (usual * kill.moment()), TimeUnit.MILLISECONDS)) {
            return false;
        }
        log.add(kill.signal());
        if (kill.signal() == FaultKind.KILLED) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        return true;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
