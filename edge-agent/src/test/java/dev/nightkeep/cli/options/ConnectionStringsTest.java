package dev.nightkeep.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.cli.TestCli;
import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ConnectionStringsTest {
    private final List<String> notices = new ArrayList<>();

    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with("FROM_VARIABLE", " mongodb://variable ").with("NIGHTKEEP_URI", "mongodb://usual");
    }

    @Test
    void resolve_takesTheVariableThatWasNamed() {
        assertThat(resolve(cli, "--uri-env", "FROM_VARIABLE")).isEqualTo("mongodb://variable");
        assertThat(notices).isEmpty();
    }

    @Test
    void resolve_takesTheFileThatWasNamed() throws IOException {
        Files.writeString(folder.resolve("uri.txt"), "mongodb://file\r\n");
        assertThat(resolve(cli, "--uri-file", "uri.txt")).isEqualTo("mongodb://file");
    }

    @Test
    void resolve_takesTheCommandLine_andWarns() {
        assertThat(resolve(cli, "--uri", "mongodb://line")).isEqualTo("mongodb://line");
        assertThat(notices).hasSize(1);
    }

    @Test
    void resolve_withoutAnyOption_takesTheUsualVariable_elseAsks() {
        assertThat(resolve(cli)).isEqualTo("mongodb://usual");
        assertThat(resolve(TestCli.in(folder).answering(" mongodb://typed "))).isEqualTo("mongodb://typed");
    }

    @Test
    void resolve_withoutAnyAnswer_fails() {
        assertThatThrownBy(() -> resolve(TestCli.in(folder).answering("")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("No database was named");
    }

    @Test
    void resolve_ofAFileThatHoldsMoreOrNothing_fails() throws IOException {
        Files.writeString(folder.resolve("two.txt"), "mongodb://one\nmongodb://two\n");
        Files.writeString(folder.resolve("none.txt"), " \n");
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.write(folder.resolve("large"), new byte[100_000]);
        for (String file : List.of("two.txt", "none.txt", "binary", "large", ".")) {
            assertThatThrownBy(() -> resolve(cli, "--uri-file", file))
                    .as(file)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageNotContaining("mongodb://");
        }
    }

    private String resolve(TestCli from, String... arguments) {
        UriOptions options = new UriOptions();
        new CommandLine(options).parseArgs(arguments);
        return new ConnectionStrings(from.environment(), notices::add).resolve(options);
    }
}
