package dev.nightkeep.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.connector.Connectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema and what the agent takes are the same. */
final class SchemaTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String JOB = "jobs: {nightly: {mongodb: {uri: 'env:MONGO_URI'}, %s}}\n";
    private static final String STORAGE = "storage: {directory: backups}\n";

    @TempDir
    private Path folder;

    private static boolean schemaTakes(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ConfigurationPages.schema(Connectors.ofClassPath()));
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(new ObjectMapper().valueToTree(document).toString(), InputFormat.JSON)
                .isEmpty();
    }

    private boolean agentTakes(String yaml) {
        return AgentFolder.in(folder).configured(yaml).run("agent", "validate").exit() == 0;
    }

    @Test
    void schema_published_isTheOneOfTheModel() throws IOException {
        assertThat(Files.readString(DOCS.resolve("nightkeep.schema.json")))
                .as("run: nightkeep agent schema > docs/nightkeep.schema.json")
                .isEqualTo(ConfigurationPages.schema(Connectors.ofClassPath()).toPrettyString() + "\n");
    }

    @Test
    void reference_published_isTheOneOfTheModel() throws IOException {
        assertThat(Files.readAllLines(DOCS.resolve("agent-reference.md")))
                .as("run: nightkeep agent schema --markdown > docs/agent-reference.md")
                .isEqualTo(ConfigurationPages.page(Connectors.ofClassPath()));
    }

    static List<String> good() {
        return List.of(
                STORAGE + JOB.formatted("schedule: 'Mon,Thu 03:30'"),
                STORAGE + JOB.formatted("schedule: monthly 31 23:59"),
                STORAGE + JOB.formatted("keep: 'daily 30, weekly 12'"),
                STORAGE + JOB.formatted("verify: 0%"),
                STORAGE + JOB.formatted("thresholds: {free-space: 2GB, size-drop: 50%}"),
                STORAGE + JOB.formatted("enabled: false"),
                STORAGE + JOB.formatted("notify: [ops]") + "notifications: {ops: {slack: {url: 'file:/etc/slack'}}}\n",
                "storage: {s3: {bucket: my-bucket, prefix: a/b}}\n" + JOB.formatted("level: 9"),
                STORAGE + JOB.formatted("retries: 0") + "log: {format: json}\nparallel: 32\n");
    }

    static List<String> bad() {
        return List.of(
                STORAGE,
                JOB.formatted("level: 9"),
                "storage: {}\n" + JOB.formatted("level: 9"),
                "storage: {directory: a, s3: {bucket: my-bucket}}\n" + JOB.formatted("level: 9"),
                STORAGE + "jobs: {nightly: {}}\n",
                STORAGE + "jobs: {Nightly: {mongodb: {uri: 'env:A'}}}\n",
                STORAGE + "jobs: {control: {mongodb: {uri: 'env:A'}}}\n",
                STORAGE + "jobs: {nightly: {mongodb: {uri: 'mongodb://host/db'}}}\n",
                STORAGE + JOB.formatted("schedule: Sunday 03:30"),
                STORAGE + JOB.formatted("schedule: daily 24:00"),
                STORAGE + JOB.formatted("retries: 21"),
                STORAGE + JOB.formatted("enabled: yes"),
                STORAGE + JOB.formatted("unknown: 1"),
                STORAGE + JOB.formatted("timeout: 0s"),
                STORAGE + JOB.formatted("level: 9") + "notifications: {ops: {on: never, slack: {url: 'env:A'}}}\n");
    }

    @ParameterizedTest
    @MethodSource("good")
    void good_isTakenByBoth(String yaml) {
        assertThat(agentTakes(yaml)).isTrue();
        assertThat(schemaTakes(yaml)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void bad_isTakenByNeither(String yaml) {
        assertThat(agentTakes(yaml)).isFalse();
        assertThat(schemaTakes(yaml)).isFalse();
    }
}
