package dev.nightkeep.local.torture.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.local.Main;
import dev.nightkeep.local.torture.fault.FaultKind;
import dev.nightkeep.local.torture.fault.FaultLog;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    private static final List<String> LASTING = List.of("demo", "--keep", "--days", "1");

    @TempDir
    private Path folder;

    private final FaultLog log = new FaultLog();

    private Exit run(List<String> arguments, Optional<Kill> kill) {
        return new Processes(Launch.likeThis(Main.class.getName()), folder, Map.of()).run(arguments, kill, log);
    }

    @Test
    void run_toItsEnd_givesCodeAndText() {
        Exit exit = run(List.of("--version"), Optional.empty());
        assertThat(exit.code()).isZero();
        assertThat(exit.out()).contains("nightkeep");
        assertThat(exit.spoke()).isTrue();
        assertThat(exit.killed()).isFalse();
    }

    @Test
    void command_classPathOfAnotherFolder_isAbsolute() {
        String here = Path.of("").toAbsolutePath().toString();
        Launch launch = new Launch(Path.of("java"), "nightkeep.jar" + File.pathSeparator + "classes", "Main");
        assertThat(launch.command(List.of()))
                .contains(here + File.separator + "nightkeep.jar" + File.pathSeparator + here + File.separator
                        + "classes");
    }

    @Test
    void run_killed_endsBySignalAndSaysNothing() {
        Exit exit = run(LASTING, Optional.of(new Kill(FaultKind.KILLED, 0.3)));
        assertThat(exit.code()).isEqualTo(137);
        assertThat(exit.spoke()).isFalse();
        assertThat(log.count(FaultKind.KILLED)).isOne();
    }

    @Test
    void run_terminated_ends() {
        Exit exit = run(LASTING, Optional.of(new Kill(FaultKind.TERMINATED, 0.3)));
        assertThat(exit.killed()).isTrue();
        assertThat(exit.hung()).isFalse();
        assertThat(log.count(FaultKind.TERMINATED)).isOne();
    }
}
