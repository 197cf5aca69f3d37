package dev.nightkeep.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.cli.TestCli;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateTest {
    private static final String PLANTED = "mongodb://reader:hunter2@db.example.net/app";

    @TempDir
    private Path folder;

    private TestCli.Outcome validate(String yaml) {
        return AgentFolder.in(folder).configured(yaml).run("agent", "validate", "nightkeep.yaml");
    }

    @Test
    void validate_everyErrorAtOnce_eachWithLinePathAndRemedy() {
        TestCli.Outcome run = validate("""
                storage:
                  directroy: ./backups
                jobs:
                  Nightly:
                    schedule: Sunday 03:30
                    keep: everything
                    timeout: soon
                    verify: 500%
                    codec: gzp
                    threads: 0
                    enabled: yes
                    mongodb:
                      url: env:MONGO_URI
                  other: {}
                paralel: 2
                """);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("""
                nightkeep.yaml:2: storage.directroy: There is no such setting. Did you mean 'directory'? Allowed is one of: directory, s3, mount.
                nightkeep.yaml:2: storage: None of directory, s3, mount is set. Set one of them.
                nightkeep.yaml:4: jobs.Nightly: 'Nightly' cannot be a name here. Write a name of 1 to 63 of a-z 0-9 . _ -, such as nightly; not control.
                nightkeep.yaml:5: jobs.Nightly.schedule: 'Sunday 03:30' cannot be used. Write a schedule: daily 03:30, Sun 03:30, Mon,Thu 03:30, monthly 1 03:30, hourly or every 6h.
                nightkeep.yaml:6: jobs.Nightly.keep: 'everything' cannot be used. Write what is kept: daily 30, weekly 12, monthly 12; or last 10; or within 14.
                nightkeep.yaml:7: jobs.Nightly.timeout: 'soon' cannot be used. Write a length of time, such as 90s, 30m, 6h or 7d.
                nightkeep.yaml:8: jobs.Nightly.verify: '500%' cannot be used: more than 100% cannot be had. Write a share, such as 5% or 100%.
                nightkeep.yaml:9: jobs.Nightly.codec: 'gzp' is not known here. Did you mean 'gzip'? Allowed is one of: gzip, brotli, zstd, none.
                nightkeep.yaml:10: jobs.Nightly.threads: '0' cannot be used. Write a whole number from 1 to 64.
                nightkeep.yaml:11: jobs.Nightly.enabled: 'yes' is not known here. Allowed is true or false.
                nightkeep.yaml:13: jobs.Nightly.mongodb.url: There is no such setting. Did you mean 'uri'? Allowed is one of: SETTINGS.
                nightkeep.yaml:13: jobs.Nightly.mongodb: 'uri' is missing. The connection string; the role read on one database is enough.
                nightkeep.yaml:14: jobs.other: None of CONNECTORS is set. Set one of them.
                nightkeep.yaml:15: paralel: There is no such setting. Did you mean 'parallel'? Allowed is one of: include, storage, encryption, defaults, jobs, notifications, metrics, proxy, log, vault, parallel, state.
                nightkeep.yaml: 14 problems.
                """.replace("SETTINGS", Documented.settingsOf("mongodb"))
                .replace("CONNECTORS", Documented.connectors()));
    }

    @Test
    void validate_secretInTheOpen_isRefusedAndNotRepeated() {
        TestCli.Outcome run = validate("""
                storage:
                  directory: ./backups
                jobs:
                  nightly:
                    mongodb:
                      uri: %s
                """.formatted(PLANTED));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains("nightkeep.yaml:6: jobs.nightly.mongodb.uri", "secrets themselves do not belong");
        assertThat(run.all()).doesNotContain("hunter2", "reader");
    }

    @Test
    void validate_brokenYaml_saysWhereWithoutQuotingIt() {
        TestCli.Outcome run = validate("storage:\n  directory: ./b\n   hunter2: [\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).contains("nightkeep.yaml:3: This is not YAML").doesNotContain("hunter2");
    }

    @Test
    void validate_repeatedKey_namesBothLines() {
        assertThat(validate("storage:\n  directory: a\n  directory: b\njobs: {}\n")
                        .out())
                .contains("nightkeep.yaml:3: directory: It is set a second time; the first one stands in line 2");
    }

    @Test
    void validate_whatDoesNotGoTogether_isNamed() {
        TestCli.Outcome run = validate("""
                storage:
                  directory: ./backups
                jobs:
                  nightly:
                    codec: none
                    level: 9
                    notify: ops
                    mongodb:
                      uri: env:MONGO_URI
                """);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        "nightkeep.yaml:6: jobs.nightly.level",
                        "nightkeep.yaml:7: jobs.nightly.notify: There is no notification 'ops'");
    }

    @Test
    void validate_missingFile_isOneProblem() {
        assertThat(AgentFolder.in(folder)
                        .run("agent", "validate", "absent.yaml")
                        .out())
                .contains("absent.yaml cannot be read: there is no such file");
    }

    @Test
    void validate_json_hasEachProblemByItself() {
        var json = AgentFolder.in(folder)
                .configured("jobs: {}")
                .run("agent", "validate", "--json")
                .json();
        assertThat(json.at("/valid").asBoolean(true)).isFalse();
        assertThat(json.at("/problems/0/text").asText()).isEqualTo("'storage' is missing");
    }
}
