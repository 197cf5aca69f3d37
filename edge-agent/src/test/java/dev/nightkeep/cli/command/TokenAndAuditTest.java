package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenAndAuditTest {
    @TempDir
    private Path folder;

    private TestCli cli;

    @BeforeEach
    void open() {
        cli = TestCli.in(folder).with("NIGHTKEEP_STORE", "backups").with("USER", "ada");
    }

    private JsonNode create() {
        return cli.run("token", "create", "--name", "phone", "--scope", "read", "--scope", "backup", "--json")
                .json();
    }

    @Test
    void create_showsTheTokenOnce() throws IOException {
        Outcome created = cli.run("token", "create", "--name", "phone", "--scope", "READ", "--expires", "30d");
        assertThat(created.exit()).as(created.all()).isZero();
        String text = created.out().lines().findFirst().orElseThrow();
        assertThat(text).matches("nk_[0-9a-z]{12}_[0-9a-f]{64}");
        String secret = text.substring(text.lastIndexOf('_') + 1);
        assertThat(cli.run("token", "list").out())
                .contains("phone", "read", "expires ")
                .doesNotContain(secret);
        assertThat(cli.run("audit").out())
                .contains("token.create", "user:ada", "done")
                .doesNotContain(secret);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(secret));
        }
    }

    @Test
    void create_json_hasScopesAndUsualEnd() {
        JsonNode token = create();
        assertThat(token.get("scopes")).extracting(JsonNode::asText).containsExactly("read", "backup");
        assertThat(token.has("expires")).isTrue();
        JsonNode lasting = cli.run("token", "create", "--name", "x", "--scope", "read", "--never-expires", "--json")
                .json();
        assertThat(lasting.has("expires")).isFalse();
    }

    @Test
    void revoke_isListedAndAudited() {
        String id = create().get("id").asText();
        Outcome revoked = cli.run("token", "revoke", id);
        assertThat(revoked.exit()).isZero();
        assertThat(revoked.out()).contains("opens nothing any more");
        assertThat(cli.run("token", "list").out()).contains("was revoked ");
        JsonNode entries = cli.run("audit", "--json").json().get("entries");
        assertThat(entries)
                .extracting(entry -> entry.get("action").asText() + " "
                        + entry.get("outcome").asText())
                .containsExactly(
                        "token.revoke done", "token.revoke started", "token.create done", "token.create started");
        assertThat(entries.get(0).get("subject").asText()).isEqualTo(id);
    }

    @Test
    void revoke_wholeToken_isRefusedAndNotRepeated() {
        String text = create().get("token").asText();
        Outcome refused = cli.run("token", "revoke", text);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.all()).doesNotContain(text.substring(20));
        assertThat(cli.run("audit").out()).contains("refused (configuration)").doesNotContain(text.substring(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "token create --name a",
                "token create --scope read",
                "token create --name a --scope admin",
                "token create --name a --scope read --expires soon",
                "token create --name a --scope read --expires 30d --never-expires",
                "token create --name a --scope read --expires 0d",
                "audit --noted 1:abc",
                "audit --limit -1"
            })
    void nonsense_isRefused(String arguments) {
        create();
        assertThat(cli.run(arguments.split(" ")).exit()).isEqualTo(2);
    }

    @Test
    void list_withoutTokens_saysSo() throws IOException {
        Files.createDirectory(folder.resolve("backups"));
        assertThat(cli.run("token", "list").out()).contains("There are no tokens.");
        assertThat(cli.run("audit").out()).contains("no such entries");
        assertThat(cli.run("audit", "--verify").out()).contains("All 0 entries");
    }

    @Test
    void audit_limitAndSince_choose() {
        create();
        create();
        assertThat(cli.run("audit", "--limit", "3", "--json").json().get("entries"))
                .hasSize(3);
        assertThat(cli.run("audit", "--limit", "0", "--json").json().get("entries"))
                .hasSize(4);
        assertThat(cli.run("audit", "--since", "2999-01-01", "--json").json().get("entries"))
                .isEmpty();
    }

    @Test
    void verify_untouched_givesAnEndToNote() {
        create();
        Outcome verified = cli.run("audit", "--verify", "--json");
        assertThat(verified.exit()).isZero();
        String noted = verified.json().get("noted").asText();
        create();
        assertThat(cli.run("audit", "--verify", "--noted", noted).exit()).isZero();
        assertThat(cli.run("audit", "--verify", "--noted", "1:" + "0".repeat(64))
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void verify_altered_namesTheEntry() throws IOException {
        create();
        create();
        Path entry = folder.resolve("backups/control/audit/entries/000000000002.json");
        Files.writeString(entry, Files.readString(entry).replace("phone", "drone"));
        Outcome verified = cli.run("audit", "--verify");
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("NOT what was written", "Entry 2 was altered");
        assertThat(cli.run("audit", "--verify", "--json")
                        .json()
                        .at("/finding/sequence")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void verify_byHand_sha256OfOneIsInTheNext() throws IOException {
        create();
        List<Path> entries = List.of(
                folder.resolve("backups/control/audit/entries/000000000001.json"),
                folder.resolve("backups/control/audit/entries/000000000002.json"));
        byte[] first = Files.readAllBytes(entries.getFirst());
        assertThat(Files.readString(entries.getLast()))
                .contains(dev.nightkeep.hash.Digest.of(first, 0, first.length).hex());
    }
}
