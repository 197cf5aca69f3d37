package dev.nightkeep.agent.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightkeep.agent.AgentFolder;
import dev.nightkeep.agent.process.ExternalProgram;
import dev.nightkeep.agent.schedule.ScheduleText;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgentInstallTest {
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path folder;

    private TestCli.Outcome install(String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("agent", "install", "--print", "--json", "--jar", "/opt/night keep/nightkeep.jar"));
        arguments.addAll(List.of(more));
        return AgentFolder.in(folder).configured("""
                        storage: {directory: backups}
                        metrics: {textfile: metrics/nightkeep.prom}
                        jobs:
                          one: {schedule: 'Mon,Thu 03:30', time-zone: Europe/Berlin, mongodb: {uri: env:A}}
                          two: {schedule: monthly 31 01:00, mongodb: {uri: env:A}}
                          off: {schedule: daily 05:00, enabled: false, mongodb: {uri: env:A}}
                        """).run(arguments.toArray(String[]::new));
    }

    private static String systemd(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(ANALYZE.toString()));
        command.addAll(List.of(arguments));
        return new ExternalProgram(
                        command, Path.of("/"), Map.of("PATH", "/usr/bin:/bin"), List.of(), new Cancellation())
                .output();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--user"})
    void install_units_areTakenBySystemd(String option) throws IOException {
        assumeTrue(Files.isExecutable(ANALYZE));
        var units = install(option.equals("--json") ? new String[0] : new String[] {option})
                .json();
        for (String name : List.of("nightkeep-agent.service", "nightkeep-agent.timer")) {
            Files.writeString(folder.resolve(name), units.at("/" + name).asText());
        }
        assertThat(systemd(
                        "verify",
                        "--man=no",
                        folder.resolve("nightkeep-agent.timer").toString()))
                .isEmpty();
    }

    @Test
    void install_print_hasTheSchedulesOfJobsThatAreEnabled() {
        String timer = install().json().at("/nightkeep-agent.timer").asText();
        assertThat(timer)
                .contains(
                        "OnCalendar=Mon,Thu *-*-* 03:30:00 Europe/Berlin\n",
                        "OnCalendar=*-*-28..31 01:00:00 Z\n",
                        "Persistent=yes")
                .doesNotContain("05:00");
        String service = install().json().at("/nightkeep-agent.service").asText();
        assertThat(service)
                .contains(
                        "-jar \"/opt/night keep/nightkeep.jar\" agent run --due --config " + folder
                                + "/nightkeep.yaml\n",
                        "ReadWritePaths=-" + folder + "/backups\n",
                        "ReadWritePaths=-" + folder + "/metrics\n",
                        "NoNewPrivileges=yes");
        assertThat(folder.resolve("nightkeep-agent.timer")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daily 03:30",
                "Sun 23:59",
                "monthly 1 00:00",
                "monthly 31 12:00",
                "hourly",
                "every 6h",
                "every 90m"
            })
    void calendar_ofEverySchedule_isTakenBySystemd(String schedule) {
        assumeTrue(Files.isExecutable(ANALYZE));
        SystemdUnits.calendar(ScheduleText.parse(schedule), ZoneId.of("Europe/Berlin"))
                .forEach(time -> assertThat(systemd("calendar", time)).contains("Normalized form"));
    }

    @Test
    void install_nothingScheduled_isRefused() {
        TestCli.Outcome run = AgentFolder.in(folder)
                .configured("storage: {directory: backups}\njobs: {one: {mongodb: {uri: env:A}}}\n")
                .run("agent", "install", "--print", "--jar", "nightkeep.jar");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("No job of", "has a schedule");
    }
}
