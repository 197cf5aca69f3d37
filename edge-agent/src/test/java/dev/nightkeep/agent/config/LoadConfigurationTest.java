package dev.nightkeep.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.connector.Connectors;
import dev.nightkeep.cli.options.SealingChoice;
import dev.nightkeep.codec.Compression;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadConfigurationTest {
    @TempDir
    private Path folder;

    private LoadedConfiguration load(Map<String, String> variables) {
        return new LoadConfiguration(Connectors.ofClassPath(), variables, folder, ZoneOffset.UTC)
                .load(Path.of("nightkeep.yaml"));
    }

    @BeforeEach
    void write() {
        AgentFolder.in(folder).configured("""
                        include: [conf/shared.yaml]
                        storage:
                          directory: backups
                        defaults:
                          timeout: 2h
                          codec: zstd
                        jobs:
                          nightly:
                            timeout: 30m
                            time-zone: Europe/Berlin
                            mongodb: {uri: env:MONGO_URI}
                        """).file("conf/shared.yaml", """
                        parallel: 7
                        storage:
                          directory: elsewhere
                        encryption:
                          recipients: age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsuq
                        """);
    }

    @Test
    void load_ownSettings_winOverIncludedAndOverDefaults() {
        AgentConfiguration configuration = load(Map.of()).required();
        assertThat(configuration.parallel()).isEqualTo(7);
        assertThat(configuration.storage()).isEqualTo(new StorageSettings.Directory(folder.resolve("backups")));
        assertThat(configuration.sealing()).isInstanceOf(SealingChoice.Age.class);
        JobSettings job = configuration.jobs().getFirst();
        assertThat(job.retry().timeout()).isEqualTo(Duration.ofMinutes(30));
        assertThat(job.compression()).isEqualTo(Compression.ZSTD);
        assertThat(job.level()).isEqualTo(Compression.ZSTD.standardLevel());
        assertThat(job.timing().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void load_variables_winOverTheFile() {
        AgentConfiguration configuration = load(Map.of(
                        "NIGHTKEEP__STORAGE__DIRECTORY", "/mnt/usb",
                        "NIGHTKEEP__JOBS__NIGHTLY__RETRY_WAIT", "5s",
                        "NIGHTKEEP__JOBS__NIGHTLY__MONGODB__DATABASES", "one, two"))
                .required();
        assertThat(configuration.storage()).isEqualTo(new StorageSettings.Directory(Path.of("/mnt/usb")));
        assertThat(configuration.jobs().getFirst().retry().firstWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(configuration.jobs().getFirst().settings().texts("databases"))
                .isEqualTo(List.of("one", "two"));
    }

    @Test
    void load_variableThatSetsNothing_isAProblem() {
        assertThat(load(Map.of("NIGHTKEEP__STORAGE__DIRECTROY", "/mnt/usb")))
                .isInstanceOfSatisfying(
                        LoadedConfiguration.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "the variable NIGHTKEEP__STORAGE__DIRECTROY: There is no setting of that"
                                                + " name. See docs/agent-reference.md for those that there are."));
    }

    @Test
    void load_fileThatIncludesItself_isAProblem() {
        AgentFolder.in(folder).file("conf/shared.yaml", "include: ../nightkeep.yaml\n");
        assertThat(load(Map.of()))
                .isInstanceOfSatisfying(
                        LoadedConfiguration.Invalid.class,
                        invalid -> assertThat(invalid.problems().getFirst())
                                .hasToString(
                                        "conf/shared.yaml:1: include: nightkeep.yaml includes itself. Leave it out."));
    }

    @Test
    void load_problemInAnIncludedFile_namesThatFile() {
        AgentFolder.in(folder).file("conf/shared.yaml", "\nparallel: many\n");
        assertThat(load(Map.of()))
                .isInstanceOfSatisfying(
                        LoadedConfiguration.Invalid.class,
                        invalid -> assertThat(invalid.problems().getFirst().place())
                                .hasToString("conf/shared.yaml:2"));
    }
}
