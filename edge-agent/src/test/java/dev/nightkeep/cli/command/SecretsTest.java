package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is printed holds a password, wherever the connection string came from and whatever is wrong with it. */
final class SecretsTest {
    private static final String USER = "planted-user";
    private static final String PASSWORD = "planted-p4ss";
    private static final String NOBODY = "127.0.0.1:1/app?serverSelectionTimeoutMS=200";

    @TempDir
    private Path folder;

    static Stream<String> connections() {
        String user = USER + ":" + PASSWORD;
        return Stream.of(
                "mongodb://" + user + "@" + NOBODY,
                "mongodb://" + user + "@" + NOBODY + "&authSource=%%",
                "mongodb://" + user + "@" + NOBODY + "&readPreference=nonsense",
                "mongodb://" + user + " with a blank@" + NOBODY,
                "mongodb://" + user + "@half@" + NOBODY,
                "mongodb://" + user,
                "mongodb:/" + user + "@" + NOBODY,
                "MONGODB://" + user + "@" + NOBODY,
                "https://" + user + "@" + NOBODY);
    }

    @ParameterizedTest
    @MethodSource("connections")
    void password_isNeverPrinted(String connection) throws IOException {
        Files.writeString(folder.resolve("uri.txt"), connection + "\n");
        TestCli cli = TestCli.in(folder).with("PLANTED", connection).with("NIGHTKEEP_STORE", "backups");
        for (List<String> way : ways(connection)) {
            assertSilent(cli.run(arguments("backup", way)));
            assertSilent(cli.run(arguments("backup", way, "--verbose", "--json")));
        }
        assertSilent(cli.run("restore", connection, "--uri-env", "PLANTED", "--verbose"));
        assertSilent(cli.run("verify", connection));
        assertSilent(cli.run("show", connection));
        assertSilent(cli.with("NIGHTKEEP_URI", connection).run("backup"));
        assertSilent(cli.answering(connection).run("backup", "--verbose"));
    }

    private static List<List<String>> ways(String connection) {
        return List.of(
                List.of("--uri", connection),
                List.of("--uri=" + connection),
                List.of("--uri-env", "PLANTED"),
                List.of("--uri-file", "uri.txt"),
                List.of("--uri-env", connection),
                List.of("--uri-file", connection),
                List.of("--urii", connection),
                List.of("--urii=" + connection),
                List.of("--to", connection, "--uri-env", "PLANTED"),
                List.of("--endpoint-url", connection, "--to", "s3://bucket", "--uri-env", "PLANTED"),
                List.of(connection));
    }

    @Test
    void connectionStringOnTheCommandLine_isAdvisedAgainst_unlessQuiet() {
        TestCli cli = TestCli.in(folder).with("NIGHTKEEP_STORE", "backups");
        String connection = "mongodb://" + USER + ":" + PASSWORD + "@" + NOBODY;
        assertThat(cli.run("backup", "--uri", connection).err()).contains("process list");
        assertThat(cli.run("backup", "--uri", connection, "--quiet").err()).doesNotContain("process list");
    }

    private static String[] arguments(String command, List<String> way, String... more) {
        return Stream.of(Stream.of(command), way.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static void assertSilent(Outcome outcome) {
        assertThat(outcome.all()).isNotBlank().doesNotContain(PASSWORD, USER);
        assertThat(outcome.exit()).isNotZero();
    }
}
