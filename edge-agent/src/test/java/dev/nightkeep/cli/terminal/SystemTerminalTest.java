package dev.nightkeep.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SystemTerminalTest {
    @Test
    void redraws_isWhatTheLauncherFoundOut() {
        assertThat(terminal(Map.of(), Map.of("nightkeep.terminal.error", "true"))
                        .redraws())
                .isTrue();
        assertThat(terminal(Map.of(), Map.of("nightkeep.terminal.error", "false"))
                        .redraws())
                .isFalse();
    }

    @Test
    void redraws_onATerminalThatCannot_isFalse() {
        assertThat(terminal(Map.of("TERM", "dumb"), Map.of("nightkeep.terminal.error", "true"))
                        .redraws())
                .isFalse();
    }

    @Test
    void columns_areThoseOfTheEnvironment_elseOfTheLauncher_elseEighty() {
        assertThat(terminal(Map.of("COLUMNS", "132"), Map.of("nightkeep.terminal.columns", "90"))
                        .columns())
                .isEqualTo(132);
        assertThat(terminal(Map.of("COLUMNS", "wide"), Map.of("nightkeep.terminal.columns", "90"))
                        .columns())
                .isEqualTo(90);
        assertThat(terminal(Map.of(), Map.of()).columns()).isEqualTo(80);
        assertThat(terminal(Map.of("COLUMNS", "3"), Map.of()).columns()).isEqualTo(20);
    }

    @Test
    void withoutAConsole_nobodyAnswers() {
        SystemTerminal terminal = terminal(Map.of(), Map.of());
        assertThat(terminal.answers()).isFalse();
        assertThat(terminal.line()).isEmpty();
        assertThat(terminal.secret()).isEmpty();
    }

    @Test
    void environment_ofThisProcess_isComplete() {
        CliEnvironment environment = SystemEnvironment.ofProcess();
        assertThat(environment.folder()).isAbsolute();
        assertThat(environment.host()).isNotBlank();
        assertThat(environment.terminal().columns()).isPositive();
    }

    private static SystemTerminal terminal(Map<String, String> variables, Map<String, String> properties) {
        return SystemTerminal.of(variables, properties, null);
    }
}
