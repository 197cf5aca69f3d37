package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.BucketServer;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one behind the other, on a bucket. Dummy credentials stand in the system properties of the tests. */
final class BucketEndToEndTest {
    private static BucketServer server;
    private final Site site = Site.filled();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = BucketServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    @Test
    void commands_workOnABucketAsOnADirectory() {
        List<Document> users = Site.all(site.users());
        Outcome backup = run("backup", "--uri-env", Site.VARIABLE, "--to", "s3://nightkeep-test/mongo");
        assertThat(backup.out())
                .contains("succeeded", "--from s3://nightkeep-test/mongo --endpoint-url " + server.url());
        assertThat(runFrom("list").out()).contains("SUCCEEDED", "340");
        assertThat(runFrom("show", "latest").out()).contains("app.orders.2026");
        assertThat(runFrom("verify", "latest").out()).contains("is whole");
        site.users().drop();
        assertThat(runFrom("restore", "latest", "--uri-env", Site.VARIABLE, "--rollback", "off")
                        .exit())
                .isZero();
        assertThat(Site.all(site.users())).isEqualTo(users);
        assertThat(runFrom("unpack", "latest", "dump").exit()).isZero();
        assertThat(folder.resolve("dump/app/users.bson")).isNotEmptyFile();
        String id = runFrom("list", "--json").json().at("/backups/0/id").asText();
        assertThat(runFrom("sweep").out()).contains("There are no leftovers");
        assertThat(runFrom("delete", id, "--yes").exit()).isZero();
        assertThat(runFrom("list").out()).contains("There are no such backups");
    }

    @Test
    void rollback_intoABucketBesideABackupInADirectory_isReachedAsItWasSaid() {
        TestCli cli = TestCli.in(folder).with(Site.VARIABLE, site.uri());
        cli.run("backup", "--uri-env", Site.VARIABLE, "--to", "./backups");
        List<Document> users = Site.all(site.users());
        site.users().deleteOne(new Document("_id", 1));
        List<Document> before = Site.all(site.users());
        String[] restore = {"restore", "latest", "--from", "./backups", "--uri-env", Site.VARIABLE};
        Outcome done = run(with(restore, "--rollback-to", "s3://nightkeep-test/replaced"));
        assertThat(done.exit()).as(done.all()).isZero();
        assertThat(Site.all(site.users())).isEqualTo(users);
        assertThat(done.out())
                .contains("--from s3://nightkeep-test/replaced --endpoint-url " + server.url() + " --region us-east-1");
        String undo = done.out()
                .lines()
                .filter(line -> line.startsWith("undo it"))
                .findFirst()
                .orElseThrow();
        String[] words = undo.replaceFirst("undo it +nightkeep ", "")
                .replace("--preview", "--yes")
                .split(" ");
        assertThat(cli.run(words).exit()).isZero();
        assertThat(Site.all(site.users())).isEqualTo(before);
    }

    @Test
    void bucketThatIsNotThere_isToldInOneSentence() {
        Outcome list = run("list", "--from", "s3://nightkeep-other");
        assertThat(list.exit()).isNotZero();
        assertThat(list.err()).startsWith("nightkeep: ").contains("nightkeep-other");
        assertThat(list.err().lines()).hasSize(1);
    }

    private Outcome runFrom(String... arguments) {
        return run(with(arguments, "--from", "s3://nightkeep-test/mongo"));
    }

    private Outcome run(String... arguments) {
        return TestCli.in(folder)
                .with(Site.VARIABLE, site.uri())
                .run(with(arguments, "--endpoint-url", server.url(), "--region", "us-east-1"));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }
}
