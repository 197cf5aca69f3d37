package dev.nightkeep.cli.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of this process. Java itself does not say whether standard error is one, so the launcher does, by the
 * property {@value #ERROR_IS_TERMINAL}; without it, the file behind the descriptor is looked at.
 */
public final class SystemTerminal implements Terminal {
    private static final String ERROR_IS_TERMINAL = "nightkeep.terminal.error";
    private static final String COLUMNS = "nightkeep.terminal.columns";
    private static final Path ERROR = Path.of("/proc/self/fd/2");
    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;
    private static final int MOST_COLUMNS = 1000;
    private final Map<String, String> variables;
    private final Map<String, String> properties;
    private final Optional<Console> console;

    private SystemTerminal(Map<String, String> variables, Map<String, String> properties, @Nullable Console console) {
        this.variables = variables;
        this.properties = properties;
        this.console = Optional.ofNullable(console);
    }

    /** The terminal as the environment, the launcher and the console of this process describe it. */
    public static SystemTerminal of(
            Map<String, String> variables, Map<String, String> properties, @Nullable Console console) {
        return new SystemTerminal(variables, properties, console);
    }

    @Override
    public boolean redraws() {
        if ("dumb".equals(variables.get("TERM"))) {
            return false;
        }
        String told = properties.get(ERROR_IS_TERMINAL);
        return told != null ? Boolean.parseBoolean(told) : behindError().orElse(console.isPresent());
    }

    private static Optional<Boolean> behindError() {
        try {
            String file = Files.readSymbolicLink(ERROR).toString();
            return Optional.of(file.startsWith("/dev/pts/") || file.startsWith("/dev/tty"));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public int columns() {
        return number(variables.get("COLUMNS"))
                .or(() -> number(properties.get(COLUMNS)))
                .map(columns -> Math.clamp(columns, FEWEST_COLUMNS, MOST_COLUMNS))
                .orElse(USUAL_COLUMNS);
    }

    private static Optional<Integer> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf);
    }

    @Override
    public boolean answers() {
        return console.isPresent();
    }

    @Override
    public Optional<String> line() {
        return console.map(Console::readLine);
    }

    @Override
    public Optional<String> secret() {
        return console.map(Console::readPassword).map(String::new);
    }
}
