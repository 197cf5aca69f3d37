package dev.nightkeep.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.Receiver;
import dev.nightkeep.cli.TestCli;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishMetricsTest {
    @TempDir
    private Path folder;

    private TestCli.Outcome run(String program, String metrics) {
        return AgentFolder.in(folder)
                .configured("""
                        storage: {directory: backups}
                        metrics: %s
                        jobs:
                          one: {retries: 0, command: {run: [sh, -c, '%s']}}
                          two: {retries: 0, command: {run: [sh, -c, "echo fine"]}}
                        """.formatted(metrics, program))
                .with("PATH", System.getenv("PATH"))
                .run("agent", "run");
    }

    @Test
    void textfile_hasAllJobs_andIsReplacedAsAWhole() throws IOException {
        run("echo fine", "{textfile: metrics/nightkeep.prom}");
        String good = Files.readString(folder.resolve("metrics/nightkeep.prom"));
        assertThat(good)
                .contains(
                        "# TYPE nightkeep_job_last_run_success gauge",
                        "nightkeep_job_last_run_success{job_name=\"one\"} 1\n",
                        "nightkeep_job_last_run_success{job_name=\"two\"} 1\n",
                        "nightkeep_job_last_backup_files{job_name=\"one\"} 1\n");
        run("exit 1", "{textfile: metrics/nightkeep.prom}");
        String bad = Files.readString(folder.resolve("metrics/nightkeep.prom"));
        assertThat(bad).contains("nightkeep_job_last_run_success{job_name=\"one\"} 0\n");
        assertThat(lastSuccess(bad)).isEqualTo(lastSuccess(good));
        try (Stream<Path> files = Files.list(folder.resolve("metrics"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static String lastSuccess(String text) {
        return text.lines()
                .filter(line -> line.startsWith("nightkeep_job_last_success_timestamp_seconds{job_name=\"one\"}"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pushgateway_isPutTheSame() {
        try (Receiver gateway = Receiver.answering(200, "")) {
            assertThat(run("echo fine", "{pushgateway: '%s'}".formatted(gateway.url()))
                            .exit())
                    .isZero();
            assertThat(gateway.received()).hasSize(2);
            assertThat(gateway.received().getLast().line()).isEqualTo("PUT /metrics/job/nightkeep/instance/test-host");
            assertThat(gateway.received().getLast().body()).contains("{job_name=\"one\"}", "{job_name=\"two\"}");
        }
    }

    @Test
    void pushgateway_isDown_isSaidAndFailsNoRun() {
        try (Receiver gateway = Receiver.answering(500, "")) {
            TestCli.Outcome run = run("echo fine", "{pushgateway: '%s'}".formatted(gateway.url()));
            assertThat(run.exit()).isZero();
            assertThat(run.err()).contains("could not be pushed to", "it answered with 500");
        }
    }

    @Test
    void statsd_isSentGauges() throws IOException {
        try (DatagramSocket statsd = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            run("echo fine", "{statsd: {port: %d}}".formatted(statsd.getLocalPort()));
            statsd.setSoTimeout(10_000);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                statsd.receive(packet);
                lines.add(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
            assertThat(lines).contains("nightkeep.one.last_run_success:1|g", "nightkeep.two.last_backup_files:1|g");
        }
    }

    @Test
    void heartbeat_ofAFailedRun_isInTheStore() {
        run("exit 1", "{}");
        assertThat(folder.resolve("backups/control/agents/test-host.json"))
                .content()
                .contains("\"host\" : \"test-host\"", "\"FAILED\"", "\"SUCCEEDED\"");
    }
}
