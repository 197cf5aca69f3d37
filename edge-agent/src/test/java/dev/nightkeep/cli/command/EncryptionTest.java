package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.crypto.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encryption from the making of a key to the restore, as a user would go through it. */
final class EncryptionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    private TestCli cli;
    private String recipient = "";

    @BeforeEach
    void prepare() {
        cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "./backups");
        recipient = KeyFiles.generateAge(folder.resolve("age.key"), NOW);
        KeyFiles.generateAes(folder.resolve("aes.key"), NOW);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Outcome backUp(String... options) {
        return backUp(cli, options);
    }

    private static Outcome backUp(TestCli cli, String... options) {
        String[] fixed = {"backup", "--uri-env", Site.VARIABLE, "--json"};
        String[] all = java.util.Arrays.copyOf(fixed, fixed.length + options.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        return cli.run(all);
    }

    private static Outcome done(Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.all()).isZero();
        return outcome;
    }

    private static String id(Outcome backup) {
        return done(backup).json().at("/backup/id").asText();
    }

    private void assertRestores(String id, String... key) {
        List<Document> users = Site.all(site.users());
        site.users().drop();
        Outcome restore = cli.run("restore", id, "--uri-env", Site.VARIABLE, key[0], key[1]);
        assertThat(restore.exit()).as(restore.all()).isZero();
        assertThat(Site.all(site.users())).isEqualTo(users);
    }

    @Test
    void age_backedUpVerifiedAndRestored() throws IOException {
        Outcome backup = cli.run("backup", "--uri-env", Site.VARIABLE, "--encrypt", "age", "--identity", "age.key");
        assertThat(backup.exit()).as(backup.all()).isZero();
        assertThat(backup.out())
                .containsPattern("encrypted +age, for " + recipient)
                .containsPattern("its key +is here: it opened its canary")
                .contains("--identity FILE --uri-env MONGO_URI --dry-run");
        assertThat(done(cli.run("verify", "latest", "--identity", "age.key")).out())
                .contains("is whole");
        assertThat(cli.run("list").out()).contains("ENCRYPTED").containsPattern("kB +age +default");
        assertThat(cli.run("show", "latest").out())
                .contains("gzip level 6, encrypted")
                .containsPattern("encrypted +age, for " + recipient);
        assertRestores("latest", "--identity", "age.key");
        try (var files = Files.walk(folder.resolve("backups/default"))) {
            assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                    .allMatch(
                            name -> name.endsWith(".age") || name.endsWith("parts.jsonl.gz") || name.endsWith(".json"));
        }
    }

    @Test
    void keyFile_ofTheEnvironment_encryptsAndOpens() {
        TestCli with = cli.with("NIGHTKEEP_KEY_FILE", "aes.key");
        JsonNode backup = backUp(with).json();
        assertThat(backup.at("/backup/encryption").asText()).isEqualTo("aws-encryption-sdk");
        assertThat(backup.at("/keyCheck/state").asText()).isEqualTo("opened");
        assertThat(done(with.run("verify", "latest")).out()).contains("is whole");
        done(with.run("unpack", "latest", "dump"));
        assertRestores("latest", "--key-file", "aes.key");
    }

    @Test
    void recipientAlone_isRefusedUntilTheKeyWasShown_elsewhere() {
        Outcome refused = backUp("--recipient", recipient);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "Nobody has shown yet that the key of " + recipient,
                        "nightkeep keys check --from ./backups --identity FILE");
        assertThat(cli.run("list").out()).contains("There are no such backups");
        Outcome check = cli.run("keys", "check", "--identity", "age.key");
        assertThat(check.exit()).as(check.all()).isZero();
        assertThat(check.out()).contains("opened       the canary of age, for " + recipient, "The key works");
        Outcome backup = backUp("--recipient", recipient);
        assertThat(backup.json().at("/keyCheck/state").asText()).isEqualTo("proven");
        assertThat(cli.run("keys", "check", "--identity", "age.key").out())
                .contains("opened       a little of " + id(backup))
                .containsPattern("1 +yes +" + recipient);
    }

    @Test
    void oldProof_isSaid_withWhatToDo() throws IOException {
        backUp("--recipient", recipient);
        done(cli.run("keys", "check", "--identity", "age.key"));
        try (var tree = Files.walk(folder.resolve("backups/control/keys"))) {
            Path proof =
                    tree.filter(path -> path.endsWith("proof.json")).findFirst().orElseThrow();
            String old = Files.readString(proof).replaceFirst("\"opened\" : \"\\d{4}", "\"opened\" : \"2020");
            Files.writeString(proof, old);
        }
        Outcome backup = backUp("--recipient", recipient);
        assertThat(backup.err()).contains("was shown last on 2020", "run 'nightkeep keys check --from ./backups");
        assertThat(backup.json().at("/keyCheck/old").asBoolean()).isTrue();
    }

    @Test
    void keyElsewhere_isSaidInTheReceipt() {
        Outcome backup = backUp("--recipient", recipient, "--key-elsewhere");
        assertThat(backup.json().at("/keyCheck/state").asText()).isEqualTo("asserted");
        assertThat(cli.run("backup", "--uri-env", Site.VARIABLE, "--recipient", recipient, "--key-elsewhere")
                        .out())
                .contains("was said to be elsewhere");
    }

    @Test
    void lostWrongAndTampered_areThreeDifferentErrors() throws IOException {
        String id = id(backUp("--encrypt", "age", "--identity", "age.key"));
        String other = KeyFiles.generateAge(folder.resolve("other.key"), NOW);
        Outcome lost = cli.run("verify", id);
        assertThat(lost.exit()).isEqualTo(2);
        assertThat(lost.err()).contains("for " + recipient + ", and no such key was given", "with --identity");
        Outcome wrong = cli.run("restore", id, "--uri-env", Site.VARIABLE, "--identity", "other.key", "--json");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.json().at("/error/code").asText()).isEqualTo("wrong-key");
        assertThat(wrong.err()).contains("for " + recipient + ", and the key given is " + other);
        flip("users.bson.gz.age");
        Outcome tampered = cli.run("restore", id, "--uri-env", Site.VARIABLE, "--identity", "age.key", "--json");
        assertThat(tampered.exit()).isEqualTo(1);
        assertThat(tampered.json().at("/error/code").asText()).isEqualTo("decryption");
    }

    private void flip(String name) throws IOException {
        try (var tree = Files.walk(folder)) {
            Path file = tree.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 20] ^= 1;
            Files.write(file, bytes);
        }
    }

    @Test
    void keyForABackupThatIsNotEncrypted_isRefused_becauseItMayBeForged() {
        String id = id(backUp());
        Outcome verify = cli.run("verify", id, "--identity", "age.key");
        assertThat(verify.exit()).isEqualTo(2);
        assertThat(verify.err()).contains("is not encrypted, and a key was given");
        done(cli.with("NIGHTKEEP_IDENTITY", "age.key").run("verify", id));
    }

    @Test
    void verifySealed_needsNoKey_andSaysThatNothingWasOpened() throws IOException {
        String id = id(backUp("--key-file", "aes.key"));
        Outcome sealed = cli.run("verify", id, "--sealed");
        assertThat(sealed.exit()).isZero();
        assertThat(sealed.out()).contains("Nothing was decrypted");
        assertThat(cli.run("verify", id, "--sealed", "--json")
                        .json()
                        .at("/verify/decrypted")
                        .isBoolean())
                .isTrue();
        flip("parts.jsonl.gz");
        assertThat(cli.run("verify", id, "--sealed").exit()).isEqualTo(1);
        String plain = id(backUp("--encrypt", "none", "--job", "plain"));
        assertThat(cli.run("verify", plain, "--sealed").exit()).isZero();
    }

    @Test
    void rekey_encryptsAPlainBackup_thenForAnotherKey() {
        String plain = id(backUp());
        assertThat(cli.run("rekey", plain, "--key-file", "aes.key").err()).contains("Say --yes");
        JsonNode first = done(cli.run("rekey", plain, "--key-file", "aes.key", "--yes", "--json"))
                .json();
        String sealed = first.at("/rekey/backup/id").asText();
        assertThat(first.at("/rekey/backup/rekeyedFrom").asText()).isEqualTo(plain);
        Outcome second = done(cli.run(
                "rekey", sealed, "--encrypt", "age", "--identity", "age.key", "--old-key-file", "aes.key", "--yes"));
        assertThat(second.out()).contains("verified completely", "was deleted", "age, for " + recipient);
        assertThat(cli.run("list", "--json").json().at("/backups")).hasSize(1);
        assertThat(cli.run("show", "latest").out()).containsPattern("rekeyed from +" + sealed);
        assertRestores("latest", "--identity", "age.key");
    }

    @Test
    void rekey_withoutTheOldKey_orToNone_isRefused() {
        String id = id(backUp("--key-file", "aes.key"));
        Outcome lost = cli.run("rekey", id, "--encrypt", "age", "--identity", "age.key", "--yes");
        assertThat(lost.exit()).isEqualTo(2);
        assertThat(lost.err()).contains("--old-key-file");
        Outcome none = cli.run("rekey", id, "--encrypt", "none", "--old-key-file", "aes.key", "--yes");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("nightkeep unpack");
        assertThat(cli.run("list", "--json").json().at("/backups/0/id").asText())
                .isEqualTo(id);
    }

    @Test
    void encryption_isNeverLostByASettingThatWentMissing() {
        id(backUp("--key-file", "aes.key"));
        Outcome unset = backUp();
        assertThat(unset.exit()).isEqualTo(2);
        assertThat(unset.err()).contains("The newest backup of job default is encrypted", "--encrypt none");
        Outcome empty = backUp(cli.with("NIGHTKEEP_KEY_FILE", ""));
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("NIGHTKEEP_KEY_FILE is set and empty");
        assertThat(id(backUp("--encrypt", "none"))).isNotEmpty();
    }

    @Test
    void anotherKey_isSaid_becauseTheOldOneIsStillNeeded() {
        id(backUp("--key-file", "aes.key"));
        Outcome other = backUp("--encrypt", "age", "--identity", "age.key");
        assertThat(other.err()).contains("keep it too");
    }

    @Test
    void hostFilesWithSecrets_areTakenOnlyWhenEncrypted() throws IOException {
        Files.writeString(folder.resolve(".env"), "TOKEN=planted-file-secret");
        Outcome plain = backUp("--files", ".env");
        assertThat(plain.exit()).isEqualTo(2);
        assertThat(plain.err()).contains("looks like a file with secrets");
        id(backUp("--files", ".env", "--key-file", "aes.key"));
        done(cli.run("unpack", "latest", "dump", "--files-to", "files", "--key-file", "aes.key"));
        assertThat(folder.resolve("files/.env")).hasContent("TOKEN=planted-file-secret");
    }

    @Test
    void whatARestoreReplaces_isEncryptedAsTheBackupIs_andCanBeTakenBack() {
        id(backUp("--encrypt", "age", "--identity", "age.key"));
        Document change = new Document("$set", new Document("name", "changed"));
        site.users().updateOne(new Document("_id", 1), change);
        List<Document> changed = Site.all(site.users());
        String[] restore = {"restore", "latest", "--uri-env", Site.VARIABLE, "--strategy", "overwrite", "--yes"};
        Outcome restored = done(cli.with("NIGHTKEEP_IDENTITY", "age.key").run(restore));
        assertThat(Site.all(site.users())).isNotEqualTo(changed);
        assertThat(done(cli.run("list")).out()).containsPattern("rollback .* age ");
        String undo = restored.out().replaceFirst("(?s).*nightkeep undo (\\S+).*", "$1");
        assertThat(cli.run("undo", undo, "--uri-env", Site.VARIABLE, "--yes").err())
                .contains("with --identity");
        done(cli.run("undo", undo, "--uri-env", Site.VARIABLE, "--yes", "--identity", "age.key"));
        assertThat(Site.all(site.users())).isEqualTo(changed);
    }

    @Test
    void whatAPlainBackupReplaces_isEncryptedWhereItsJobIs() {
        String plain = id(backUp());
        id(backUp("--key-file", "aes.key"));
        String[] restore = {"restore", plain, "--uri-env", Site.VARIABLE, "--strategy", "overwrite", "--yes"};
        assertThat(cli.run(restore).err()).contains("Job default encrypts its backups", "NIGHTKEEP_KEY_FILE");
        done(cli.with("NIGHTKEEP_KEY_FILE", "aes.key").run(restore));
        assertThat(done(cli.run("list")).out()).containsPattern("rollback .* aws-encryption-sdk ");
    }

    @Test
    void keysGenerate_writesAFileForItsOwner_once_andPrintsNoKey() throws IOException {
        for (String kind : List.of("age", "aes")) {
            Path file = folder.resolve("new-" + kind);
            Outcome made = cli.run("keys", "generate", "--kind", kind, "--out", "new-" + kind);
            assertThat(made.exit()).isZero();
            assertThat(made.out()).contains("Copy new-" + kind + " to a second place", "keys check");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String key = Files.readAllLines(file).getLast();
            assertThat(made.all()).doesNotContain(key);
            Outcome again = cli.run("keys", "generate", "--kind", kind, "--out", "new-" + kind, "--json");
            assertThat(again.exit()).isEqualTo(2);
            assertThat(Files.readAllLines(file).getLast()).isEqualTo(key);
        }
    }

    @Test
    void keysCheck_withTheWrongKey_failsAndNamesWhatIsNeeded() {
        id(backUp("--key-file", "aes.key"));
        KeyFiles.generateAge(folder.resolve("other.key"), NOW);
        Outcome check = cli.run("keys", "check", "--key-file", "age.key");
        assertThat(check.exit()).isEqualTo(2);
        String name = KeyFiles.generateAes(folder.resolve("other-aes.key"), NOW);
        JsonNode other = cli.run("keys", "check", "--key-file", "other-aes.key", "--json")
                .json();
        assertThat(other.at("/keys/closed").asInt()).isEqualTo(1);
        assertThat(other.at("/keys/opened").asInt()).isZero();
        assertThat(other.toString()).contains(name);
        assertThat(cli.run("keys", "check").err()).contains("No key was given to try");
    }
}
