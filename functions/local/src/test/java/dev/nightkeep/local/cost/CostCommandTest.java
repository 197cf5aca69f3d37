package dev.nightkeep.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.cli.terminal.SystemEnvironment;
import dev.nightkeep.local.LocalCli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CostCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void cost_ofASize_isATableWithItsSum() {
        assertThat(run("cost", "--size", "10GB")).isZero();
        Bill bill = EstimateCost.usual().estimate(new CostQuestion(10_000_000_000L, 4, Retained.usual()));
        assertThat(text(out))
                .contains("USD per month", "stored backups", "the key")
                .containsPattern("in all +\\Q" + CostReport.dollars(bill.list()) + "\\E +\\Q"
                        + CostReport.dollars(bill.due()) + "\\E");
    }

    @Test
    void cost_asJson_isOneObjectWhoseItemsAddUp() throws IOException {
        assertThat(run("cost", "--size", "1TB", "--ratio", "8", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(text(out));
        double sum = 0;
        for (JsonNode item : json.path("items")) {
            sum += item.path("due").asDouble();
        }
        assertThat(json.path("compressionRatio").asDouble()).isEqualTo(8);
        assertThat(json.path("bytes").asLong()).isEqualTo(1_000_000_000_000L);
        assertThat(sum).isCloseTo(json.path("duePerMonth").asDouble(), within(0.06));
    }

    @Test
    void cost_ofNothing_isRefused() {
        assertThat(run("cost", "--size", "0")).isEqualTo(2);
        assertThat(text(err)).contains("Give --size 10GB");
    }

    @Test
    void cost_ofWhatGrows_isRefused() {
        assertThat(run("cost", "--size", "1GB", "--ratio", "0.5")).isEqualTo(2);
        assertThat(text(err)).contains("--ratio is less than 1");
    }

    private int run(String... arguments) {
        CliEnvironment real = SystemEnvironment.ofProcess();
        CliEnvironment environment = new CliEnvironment(
                stream(out),
                stream(err),
                real.variables(),
                real.host(),
                real.folder(),
                real.clock(),
                real.zone(),
                real.terminal(),
                real.signals(),
                real.halt());
        return NightkeepCli.run(LocalCli.commandLine(environment), environment, arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
