package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands in a folder, with the tools of this machine. */
record Shell(Path folder, Map<String, String> environment) {
    private static final int PATIENCE_MINUTES = 5;

    /** Passes the test over where a tool is missing, and names it. */
    void require(List<String> tools) throws IOException, InterruptedException {
        for (String tool : tools) {
            String[] parts = tool.split(":", -1);
            String probe = parts.length == 1 ? "command -v " + tool : "%s -c 'import %s'".formatted(parts[0], parts[1]);
            assumeThat(start(probe).isEmpty())
                    .as("%s is not installed, so the commands that need it were not run", tool)
                    .isFalse();
        }
    }

    /** Runs a script that must succeed, and gives what it printed. */
    String run(String script) throws IOException, InterruptedException {
        Result result = start(script);
        assertThat(result.status()).as("%s%n%s", script, result.output()).isZero();
        return result.output();
    }

    /** Runs a script that must fail, and gives what it printed. */
    String fail(String script) throws IOException, InterruptedException {
        Result result = start(script);
        assertThat(result.status()).as("%s%n%s", script, result.output()).isNotZero();
        return result.output();
    }

    private Result start(String script) throws IOException, InterruptedException {
        Path output = Files.createTempFile("nightkeep-shell", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().putAll(new HashMap<>(environment));
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output);
        Files.delete(output);
        return new Result(process.exitValue(), text);
    }

    private record Result(int status, String output) {
        boolean isEmpty() {
            return status != 0;
        }
    }
}
