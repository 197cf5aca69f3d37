package dev.nightkeep.agent.announce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.Receiver;
import dev.nightkeep.cli.TestCli;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TellPeopleTest {
    @TempDir
    private Path folder;

    private AgentFolder agent(String program, String notifications) {
        return AgentFolder.in(folder)
                .configured("""
                        storage: {directory: backups}
                        jobs:
                          dump:
                            retries: 0
                            command: {run: [sh, -c, '%s']}
                        notifications:
                        %s
                        """.formatted(program, notifications.indent(2)))
                .with("PATH", System.getenv("PATH"));
    }

    @Test
    void ended_failureGoesOn_isToldOnceAndThenThatItIsOver() {
        try (Receiver slack = Receiver.answering(200, "ok")) {
            String channel = "ops: {slack: {url: env:SLACK}}";
            TestCli.Outcome first = agent("exit 3", channel)
                    .with("SLACK", slack.url() + "/planted")
                    .run("agent", "run");
            assertThat(first.exit()).isEqualTo(1);
            agent("exit 4", channel).with("SLACK", slack.url() + "/planted").run("agent", "run");
            assertThat(slack.received())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body())
                            .contains("FAILED: dump on test-host", "ended with code 3", "Run it by hand"));
            assertThat(agent("echo fine", channel)
                            .with("SLACK", slack.url() + "/planted")
                            .run("agent", "run")
                            .exit())
                    .isZero();
            assertThat(slack.received()).hasSize(2);
            assertThat(slack.received().getLast().body()).contains("Recovered: dump on test-host");
            assertThat(first.all()).doesNotContain("planted");
        }
    }

    @Test
    void ended_success_isToldToWhoAskedForIt() {
        String file = "log: {on: success, file: {path: told.jsonl}}";
        assertThat(agent("echo fine", file).run("agent", "run").exit()).isZero();
        assertThat(folder.resolve("told.jsonl")).content().contains("SUCCEEDED: dump on test-host", "1 files");
    }

    @Test
    void ended_mail_arrives() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            TestCli.Outcome run = agent(
                            "exit 3",
                            "ops: {mail: {host: 127.0.0.1, port: %d, security: none, from: pi@example.net, to: ops@example.net}}"
                                    .formatted(mail.getSmtp().getPort()))
                    .run("agent", "run");
            assertThat(run.exit()).isEqualTo(1);
            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("FAILED: dump on test-host");
            assertThat(GreenMailUtil.getBody(message)).contains("ended with code 3");
        } finally {
            mail.stop();
        }
    }

    @Test
    void ended_passwordWithoutProtection_isNotSent() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            TestCli.Outcome run = agent(
                            "exit 3",
                            ("ops: {mail: {host: 127.0.0.1, port: %d, user: pi, password: env:PLANTED, from: pi@example.net,"
                                            + " to: ops@example.net}}")
                                    .formatted(mail.getSmtp().getPort()))
                    .with("PLANTED", "pa55word")
                    .run("agent", "run");
            assertThat(run.err()).contains("Channel ops was not told: No mail could be handed to 127.0.0.1");
            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(run.all()).doesNotContain("pa55word");
        } finally {
            mail.stop();
        }
    }

    @Test
    void ended_channelIsDown_failsNoRunAndTheOthersAreTold() {
        try (Receiver broken = Receiver.answering(404, "")) {
            TestCli.Outcome run =
                    agent("echo fine", """
                            down: {on: success, slack: {url: env:SLACK}}
                            log: {on: success, file: {path: told.jsonl}}
                            """).with("SLACK", broken.url()).run("agent", "run");
            assertThat(run.exit()).isZero();
            assertThat(run.err()).contains("Channel down was not told: The channel slack could not be told");
            assertThat(folder.resolve("told.jsonl")).content().contains("channel down on test-host is down");
        }
    }

    @Test
    void ended_threshold_isToldAlthoughTheRunSucceeded() {
        AgentFolder agent = AgentFolder.in(folder).configured("""
                        storage: {directory: backups}
                        jobs:
                          dump:
                            thresholds: {free-space: 999999TB}
                            command: {run: [sh, -c, "echo fine"]}
                        notifications:
                          log: {file: {path: told.jsonl}}
                        """).with("PATH", System.getenv("PATH"));
        assertThat(agent.run("agent", "run").exit()).isZero();
        assertThat(agent.run("agent", "run").exit()).isZero();
        assertThat(folder.resolve("told.jsonl")).content().containsOnlyOnce("Threshold: dump on test-host");
    }
}
