package dev.nightkeep.agent.connector.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.Script;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How mongodump is run, and what of it is believed. Where no mongodump is installed, a program stands in for it that
 * prints what the real one prints, and fails as it does: the documents of a collection as BSON to standard output, and
 * "writing ... to stdout" and "dumped N documents" to standard error.
 */
final class MongodumpTest {
    @TempDir
    private Path folder;

    private Site site = Site.empty();

    @BeforeEach
    void fill() {
        site.close();
        site = Site.filled();
        write("app.users", Site.all(site.users()).toArray(Document[]::new));
        write("app.orders.2026", Site.all(site.orders()).toArray(Document[]::new));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void write(String name, Document... documents) {
        try {
            Files.write(folder.resolve(name + ".bson"), new byte[0]);
            for (Document document : documents) {
                BasicOutputBuffer buffer = new BasicOutputBuffer();
                new DocumentCodec()
                        .encode(
                                new BsonBinaryWriter(buffer),
                                document,
                                EncoderContext.builder().build());
                Files.write(
                        folder.resolve(name + ".bson"), buffer.toByteArray(), java.nio.file.StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code how} is what it does once it knows {@code $ns}, the namespace, {@code $file}, and {@code $count}. */
    private TestCli.Outcome run(String how) {
        Path program = Script.in(folder, "mongodump", """
                if [ "$1" = --version ]; then echo 'mongodump version: 100.13.0'; exit 0; fi
                here=$(dirname "$0")
                for each in "$@"; do
                  echo "$each" >> "$here/arguments"
                  case $each in
                    --config=*) cat "${each#--config=}" >> "$here/settings"; ls -l "${each#--config=}" >> "$here/rights";;
                    --db=*) db=${each#--db=};;
                    --collection=*) ns=$db.${each#--collection=};;
                  esac
                done
                file=$here/$ns.bson
                case $ns in app.users) count=300;; *) count=40;; esac
                say() { echo "2026-11-30T12:00:00.000+0000	$1" >&2; }
                say "writing $ns to stdout"
                """ + how);
        return AgentFolder.in(folder)
                .configured("""
                        storage: {directory: backups}
                        jobs:
                          nightly:
                            retries: 0
                            timeout: 60s
                            mongodb:
                              uri: env:SITE_URI
                              strategy: mongodump
                              mongodump: %s
                        """.formatted(program))
                .with(Site.VARIABLE, site.uri() + "?appName=planted")
                .with("PATH", System.getenv("PATH"))
                .run("agent", "run", "--json");
    }

    private void assertFailed(TestCli.Outcome run, String why) throws IOException {
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().at("/jobs/0/error/text").asText()).contains(why);
        try (Stream<Path> tree = Files.walk(folder)) {
            assertThat(tree.filter(path -> path.endsWith("manifest.json"))).isEmpty();
        }
    }

    @Test
    void run_whatItPrints_isBackedUpAndEqualsTheDatabase() throws IOException {
        TestCli.Outcome run = run("cat \"$file\"; say \"dumped $count documents\"");
        assertThat(run.exit()).as(run.all()).isZero();
        assertThat(run.json().at("/jobs/0/documents").asInt()).isEqualTo(Site.USERS + Site.ORDERS);
        TestCli.Outcome diff = AgentFolder.in(folder)
                .with(Site.VARIABLE, site.uri())
                .run("diff", "latest", "--from", "backups", "--uri-env", Site.VARIABLE, "--exit-code");
        assertThat(diff.exit()).as(diff.out()).isZero();
    }

    @Test
    void run_connectionString_isInAPrivateFileAndInNoArgument() throws IOException {
        run("cat \"$file\"; say \"dumped $count documents\"");
        assertThat(folder.resolve("settings")).content().contains("appName=planted");
        assertThat(folder.resolve("rights")).content().startsWith("-rw-------");
        assertThat(folder.resolve("arguments")).content().doesNotContain("mongodb://", "planted");
        try (Stream<Path> tree = Files.walk(folder.resolve("state"))) {
            assertThat(tree.filter(path -> path.endsWith("mongodump.yaml"))).isEmpty();
        }
    }

    @Test
    void run_exitCodeIsNotZero_fails() throws IOException {
        assertFailed(
                run("cat \"$file\"; say \"Failed: error connecting to db server\"; exit 1"),
                "ended with code 1: 2026-11-30T12:00:00.000+0000\tFailed: error connecting to db server");
    }

    @Test
    void run_exitCodeZeroAndFailure_fails() throws IOException {
        assertFailed(
                run("cat \"$file\"; say \"Failed: lost the cursor\"; say \"dumped $count documents\""),
                "it ended with code 0 and said");
    }

    @Test
    void run_fewerDocumentsThanItSays_fails() throws IOException {
        assertFailed(run("cat \"$file\"; say \"dumped 301 documents\""), "it said that it dumped 301 documents, and");
    }

    @Test
    void run_halfADocument_fails() throws IOException {
        assertFailed(
                run("head -c 1000 \"$file\"; say \"dumped $count documents\""), "its output ends within a document");
    }

    @Test
    void run_silentEnd_fails() throws IOException {
        assertFailed(run("cat \"$file\""), "did not say how many documents it dumped");
    }

    @Test
    void run_killed_fails() throws IOException {
        assertFailed(run("head -c 100 \"$file\"; kill -9 $$"), "ended with code 137");
    }

    @Test
    void run_anotherProgram_isRefused() throws IOException {
        Script.in(folder, "other", "echo 'other version: 100.1'");
        TestCli.Outcome run = AgentFolder.in(folder)
                .configured("""
                        storage: {directory: backups}
                        jobs: {nightly: {mongodb: {uri: env:SITE_URI, strategy: mongodump, mongodump: %s}}}
                        """.formatted(folder.resolve("other")))
                .with(Site.VARIABLE, site.uri())
                .with("PATH", System.getenv("PATH"))
                .run("agent", "run", "--json");
        assertFailed(run, "is no mongodump of version 100 or newer");
    }
}
