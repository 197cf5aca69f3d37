package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines that cannot be carried out as they stand. */
final class UsageTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("", "No command was given. See 'nightkeep --help'"),
                arguments("restor", "There is no command 'restor'. Did you mean restore"),
                arguments("restore latest --strategi skip", "no option '--strategi'. Did you mean --strategy?"),
                arguments("restore", "Missing required parameter: '<backup>'"),
                arguments("show latest again --from .", "The argument 'again' is one too many"),
                arguments(
                        "restore latest --strategy mix",
                        "'mix' is none of skip_duplicates, overwrite, merge, timestamp_based"),
                arguments("restore latest --arrays mix", "'mix' is none of union, key:<field>, live, backup"),
                arguments("restore latest --validator no", "'no' is none of bypass, enforce, when-changed"),
                arguments("restore latest --quota many", "'many' is no amount of bytes"),
                arguments("restore latest --date-field at", "--date-field was given without --since"),
                arguments("restore latest --plan-out p", "--plan-out was given without --preview"),
                arguments("history users --from .", "Missing required parameter: '<_id>'"),
                arguments("diff latest --samples -1", "samples must be 0 to 10000, not -1"),
                arguments(
                        "diff latest --from . --against x --uri-env Y", "Two backups are compared without a database"),
                arguments("undo nothing --from .", "'nothing' is not the id of a restore"),
                arguments("backup --codec lzma", "'lzma' is none of gzip, brotli, zstd, none"),
                arguments("backup --format bson", "'bson' is none of dump, json"),
                arguments("backup --job Nightly", "'Nightly' is not a job name"),
                arguments("backup --to b --uri-env X --level 12", "gzip has levels 1 to 9, not 12"),
                arguments("backup --to b --uri-env X --codec none --level 1", "none has levels 0 to 0, not 1"),
                arguments("backup --to b --uri-env X --threads 0", "threads must be 1 to 64, not 0"),
                arguments("backup --to b --uri-env X --threads many", "'many' is not an int"),
                arguments("backup --uri-env X", "No store was named. Give --to"),
                arguments("list", "No store was named. Give --from"),
                arguments("list --from . --limit -1", "--limit cannot be negative"),
                arguments("list --from . --since yesterday", "'yesterday' is not a time such as 2026-11-21"),
                arguments("backup --to gs://bucket --uri-env X", "A store of the kind 'gs:' is not known"),
                arguments("backup --to b --region x --uri-env X", "--region belong to a bucket"),
                arguments("backup --to b", "No database was named"),
                arguments("backup --to b --uri-env NOT_SET", "The environment variable NOT_SET is not set"),
                arguments("backup --to b --uri-env A --uri-file B", "mutually exclusive"),
                arguments("backup --to b --uri-file none.txt", "there is no such file"),
                arguments("backup --to b --uri-env X --files none/**", "--files 'none/**' names no file"),
                arguments("list --from nowhere", "There is no directory"),
                arguments("verify latest --from . --sample 0%", "'0%' is not a share"),
                arguments("verify latest --from . --sample 5", "'5' is not a share"),
                arguments("verify nothing-here", "There is no file or directory"),
                arguments("verify ./nothing-here --from .", "There is no file or directory"),
                arguments("backup --to b --uri-env X --encrypt rot13", "'rot13' is none of age, key-file, kms, none"),
                arguments("backup --to b --uri-env X --encrypt age", "no key was given. Give --recipient"),
                arguments(
                        "backup --to b --uri-env X --recipient a --key-file k", "Keys for age and key-file were given"),
                arguments("backup --to b --uri-env X --encrypt kms --key-file k", "a key for key-file was given"),
                arguments("backup --to b --uri-env X --identity k", "and not for whom to encrypt"),
                arguments("backup --to b --uri-env X --recipients-file none.txt", "--recipients-file"),
                arguments("backup --to b --uri-env X --kms-key nonsense", "is not a whole ARN"),
                arguments("keys generate --kind rsa --out k", "'rsa' is none of age, aes"),
                arguments("keys check --from .", "No key was given to try"),
                arguments("restore x --ns-from a.b", "--ns-from was given 1 times, --ns-to 0 times"),
                arguments("restore x --ns-from ab --ns-to c.d", "'ab' is not of the form database.collection"),
                arguments("restore x --strategy overwrite", "there is no terminal on which to ask"),
                arguments("delete latest --from .", "'latest' is another backup tomorrow"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isToldInOneSentence_withExitCodeTwo(String line, String expected) {
        Outcome outcome = TestCli.in(folder).run(words(line));
        assertThat(outcome.err()).startsWith("nightkeep: ").contains(expected).endsWith("." + System.lineSeparator());
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_withJson_isAnErrorObjectToo(String line, String expected) {
        if (line.isEmpty()) {
            return; // the root itself has no --json
        }
        Outcome outcome = TestCli.in(folder).run(words(line + " --json"));
        JsonNode error = outcome.json().path("error");
        assertThat(error.path("message").asText() + ". " + error.path("remedy").asText())
                .contains(expected);
        assertThat(error.path("code").asText()).isNotBlank();
        assertThat(error.path("retryable").isBoolean()).isTrue();
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void argumentsThatBeginWithAt_areNotReadFromFiles() {
        assertThat(TestCli.in(folder).run("show", "@secret", "--from", ".").err())
                .contains("'@secret'");
    }

    @Test
    void verbose_addsTheStackTrace() {
        assertThat(TestCli.in(folder)
                        .run("list", "--from", "nowhere", "--verbose")
                        .err())
                .contains("ConfigurationException", "\tat dev.nightkeep.");
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }
}
