package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.crypto.KeyFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No key stands in anything that is printed, or that is written into a store: planted keys are looked for in all of it. */
final class KeySecretsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> printed = new ArrayList<>();

    @Test
    void keys_standNowhere() throws IOException {
        KeyFiles.generateAge(folder.resolve("age.key"), NOW);
        KeyFiles.generateAes(folder.resolve("aes.key"), NOW);
        try (Site site = Site.filled()) {
            TestCli cli = TestCli.in(folder).with(Site.VARIABLE, site.uri()).with("NIGHTKEEP_STORE", "backups");
            for (List<String> key :
                    List.of(List.of("--encrypt", "age", "--identity", "age.key"), List.of("--key-file", "aes.key"))) {
                run(cli, key, "backup", "--uri-env", Site.VARIABLE, "--job", "j" + key.size());
                run(cli, opening(key), "verify", "latest", "--job", "j" + key.size());
                run(cli, opening(key), "keys", "check");
                run(cli, List.of(), "show", "latest");
            }
            run(
                    cli,
                    List.of("--key-file", "aes.key"),
                    "rekey",
                    "latest",
                    "--job",
                    "j4",
                    "--old-identity",
                    "age.key",
                    "--yes");
        }
        assertThat(secrets()).hasSize(8);
        assertSilent(printed);
        assertSilent(stored());
    }

    private static List<String> opening(List<String> key) {
        return key.subList(key.size() - 2, key.size());
    }

    private void run(TestCli cli, List<String> key, String... command) {
        for (List<String> how : List.of(List.of("--verbose"), List.of("--json", "--verbose"))) {
            Outcome outcome = cli.run(Stream.of(Stream.of(command), key.stream(), how.stream())
                    .flatMap(words -> words)
                    .toArray(String[]::new));
            printed.add(outcome.all());
        }
    }

    /** The keys in every spelling that a leak could have. */
    private List<String> secrets() throws IOException {
        String age = Files.readAllLines(folder.resolve("age.key")).getLast();
        String aes = Files.readAllLines(folder.resolve("aes.key")).getLast();
        byte[] raw = Base64.getDecoder().decode(aes);
        return List.of(
                age,
                age.toLowerCase(java.util.Locale.ROOT),
                age.substring("AGE-SECRET-KEY-1".length()),
                Base64.getEncoder().encodeToString(age.getBytes(StandardCharsets.UTF_8)),
                aes,
                HexFormat.of().formatHex(raw),
                HexFormat.of().withUpperCase().formatHex(raw),
                new String(raw, StandardCharsets.ISO_8859_1));
    }

    private List<String> stored() throws IOException {
        List<String> stored = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("backups"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                stored.add(file + new String(bytes, StandardCharsets.ISO_8859_1));
                if (file.endsWith("parts.jsonl.gz")) {
                    stored.add(new String(
                            new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                            StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(stored).hasSizeGreaterThan(20).anyMatch(text -> text.contains("control/keys"));
        return stored;
    }

    private void assertSilent(List<String> texts) throws IOException {
        assertThat(texts).isNotEmpty();
        for (String secret : secrets()) {
            assertThat(texts).noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    void secretKeyOnTheCommandLine_isNotRepeated() throws IOException {
        KeyFiles.generateAge(folder.resolve("age.key"), NOW);
        KeyFiles.generateAes(folder.resolve("aes.key"), NOW);
        String secret = secrets().getFirst();
        TestCli cli = TestCli.in(folder).with("NIGHTKEEP_STORE", "backups").with("X", "mongodb://127.0.0.1:1");
        for (String option :
                List.of("--recipient", "--identity", "--key-file", "--recipients-file", "--kms-key", "--recipiant")) {
            run(cli, List.of(option, secret), "backup", "--uri-env", "X");
        }
        run(cli, List.of("--identity", secret), "keys", "check");
        run(cli, List.of(), "show", secret);
        run(cli.with("NIGHTKEEP_RECIPIENTS", secret), List.of(), "backup", "--uri-env", "X");
        assertThat(printed).allMatch(text -> !text.isBlank());
        assertSilent(printed);
    }
}
