package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nightkeep.error.ConfigurationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people can write wrong, and what nobody should send. */
final class BadInputTest {
    private final Cloud cloud = new Cloud().fill("a", 3);

    @AfterEach
    void stop() {
        cloud.close();
    }

    private void call(RequestStreamHandler handler, byte[] event) throws Exception {
        handler.handleRequest(
                new ByteArrayInputStream(event), new ByteArrayOutputStream(), FunctionContext.unhurried());
    }

    @Test
    void everyTask_malformedEvent_isRefusedInASentence() {
        Cloud.functions(cloud.installation()).forEach((name, handler) -> {
            for (String event : List.of("", "null", "[]", "{", "7", "{\"run\": 7, \"error\": [], \"input\": 1}")) {
                assertThatThrownBy(() -> call(handler, event.getBytes(StandardCharsets.UTF_8)))
                        .as("%s with %s", name, event)
                        .isInstanceOf(ConfigurationException.class);
            }
        });
    }

    @Test
    void everyTask_eventOf300KiB_isRefused() {
        byte[] event = "{\"job\": \"default\", \"x\": \"%s\"}"
                .formatted("x".repeat(300 * 1024))
                .getBytes(StandardCharsets.UTF_8);
        Map<String, RequestStreamHandler> functions = Cloud.functions(cloud.installation());
        assertThat(functions).hasSizeGreaterThan(8);
        functions.forEach((name, handler) -> assertThatThrownBy(() -> call(handler, event))
                .as(name)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("more than 262144 bytes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'dryrun', which means nothing there | \"dryrun\": true",
                "'dryRun' in the input of the restore must be true or false | \"dryRun\": \"yes\"",
                "'strategy' in the input of the restore must be one of merge, overwrite | \"strategy\": \"replace\"",
                "'validator' in the input of the restore must be one of bypass | \"validator\": \"never\"",
                "'collections' in the input of the restore must be a list of texts | \"collections\": \"a\"",
                "'collections' in the input of the restore must be a list of texts | \"collections\": [1]",
                "'renames' in the input of the restore must be a list of objects | \"renames\": [\"a\"]",
                "must be patterns of database.collection | \"renames\": [{\"from\": \"a\", \"to\": \"b\"}]",
                "'to' in 'renames' of the input of the restore must be there | \"renames\": [{\"from\": \"a.b\"}]",
                "'source', which means nothing there | \"filter\": {\"source\": \"a\"}",
                "must be a time as 2026-11-30T03:30:00Z | \"filter\": {\"from\": \"yesterday\"}",
                "must be later than 'from' | \"filter\": {\"from\": \"2026-11-30T03:30:00Z\", \"until\": \"2026-11-29T03:30:00Z\"}",
                "'into' in the input of the restore is not the name of a job | \"into\": \"Über\"",
                "$where | \"filter\": {\"where\": {\"$where\": \"1\"}}",
                "is not where the plan of a dry run lies | \"plan\": \"control/tokens/x.json\"",
                "There is no secret nightkeep/s/elsewhere/mongo-uri | \"into\": \"elsewhere\"",
                "which means nothing there | \"request\": \"control/requests/x.json\", \"strategy\": \"skip\"",
            })
    void restore_inputEditedByHand_isRefusedInASentence(String sentence, String member) {
        assertThat(cloud.run("backup", "backup-1", "{\"job\": \"default\"}").succeeded())
                .isTrue();
        Execution execution =
                cloud.run("restore", "run-1", "{\"job\": \"default\", \"backup\": \"latest\", %s}".formatted(member));
        assertThat(execution.error()).isEqualTo("configuration");
        assertThat(execution.cause()).contains(sentence);
    }

    @Test
    void restore_withoutABackup_saysHowItIsStarted() {
        for (String input : List.of("{}", "{\"job\": \"default\"}", "{\"job\": 1, \"backup\": 2}")) {
            Execution execution = cloud.run("restore", "run-1", input);
            assertThat(execution.error()).isEqualTo("NoBackup");
            assertThat(execution.cause()).contains("Start it with").contains("dryRun");
        }
    }

    @Test
    void restore_ofABackupThatIsNotThere_saysSo() {
        Execution execution = cloud.run("restore", "run-1", "{\"job\": \"default\", \"backup\": \"latest\"}");
        assertThat(execution.error()).isEqualTo("backup-not-found");
    }

    @Test
    void restore_intoAnotherPlaceThanWasSaid_writesNothing() {
        assertThat(cloud.run("backup", "backup-1", "{\"job\": \"default\"}").succeeded())
                .isTrue();
        String input = "{\"job\": \"default\", \"backup\": \"latest\", \"onlyInto\": \"%s\","
                + " \"renames\": [{\"from\": \"app.a\", \"to\": \"copy.a\"}]}";
        Execution execution = cloud.run("restore", "run-1", input.formatted("copy.b"));
        assertThat(execution.cause()).contains("app.a would be restored to copy.a, and only copy.b may be written to");
        assertThat(cloud.documents("copy", "a")).isEmpty();
        assertThat(cloud.run("restore", "run-2", input.formatted("copy.a")).succeeded())
                .isTrue();
        assertThat(cloud.documents("copy", "a")).hasSize(3);
    }
}
