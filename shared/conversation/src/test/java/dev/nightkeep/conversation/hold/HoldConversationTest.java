package dev.nightkeep.conversation.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.conversation.ConversationWorld;
import dev.nightkeep.conversation.Machines;
import dev.nightkeep.conversation.Sample;
import dev.nightkeep.error.CloudUnavailableException;
import dev.nightkeep.machine.Machine;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HoldConversationTest {
    private final ConversationWorld world = new ConversationWorld();

    private String last() {
        return world.discord.said().getLast().text();
    }

    @Test
    void hold_nothingTaken_isDone() {
        Sample never = Sample.command(world.clock.now(), 1, "backup", Map.of());
        assertThat(world.hold(never, Duration.ofMinutes(1))).isEqualTo(Held.DONE);
        assertThat(world.discord.said()).isEmpty();
    }

    @Test
    void hold_cannotLookForAWhile_goesOnFollowing() {
        int[] looks = {0};
        world.plays(Machine.BACKUP, execution -> {
            looks[0]++;
            if (looks[0] > 3 && looks[0] < 2000) {
                throw new CloudUnavailableException("The cloud does not answer", "Try again");
            }
            return looks[0] < 2010 ? execution : RealBackups.machine(world).apply(execution);
        });
        world.talk(Sample.command(world.clock.now(), 1, "backup", Map.of()));
        assertThat(world.discord.transcript()).contains("Backup succeeded").doesNotContain("It failed");
        assertThat(world.started(Machine.BACKUP)).hasSize(1);
    }

    @Test
    void hold_defect_isToldWithoutItsText() {
        world.plays(Machine.BACKUP, execution -> {
            throw new IllegalStateException("mongodb://root:hunter2@db.example.net");
        });
        Sample backup = Sample.command(world.clock.now(), 1, "backup", Map.of());
        world.talk(backup);
        assertThat(last())
                .contains("An error of the program itself")
                .contains(backup.id().toString())
                .doesNotContain("hunter2");
        assertThat(world.incidents()).hasSize(1);
    }

    @Test
    void hold_backupGoneSince_isNotShownAsOneThatIsThere() {
        world.plays(
                Machine.BACKUP,
                Machines.ending(
                        world,
                        Machine.BACKUP,
                        "SUCCEEDED",
                        Map.of(
                                "state", "SUCCEEDED",
                                "backup", "20261130T033000Z-full-3f2b8c1e-5a4d-4c3b-9a2f-1e0d9c8b7a61")));
        world.talk(Sample.command(world.clock.now(), 1, "backup", Map.of()));
        assertThat(world.discord.transcript()).contains("cannot be found or read");
    }

    @Test
    void hold_schedulesUnavailable_isThrownToBeTriedAgainAndThenTold() {
        world.schedulesFailing(new CloudUnavailableException("The scheduler does not answer", "Try again"));
        Sample show = Sample.command(world.clock.now(), 1, "schedule show", Map.of());
        world.send(show);
        for (int i = 0; i < 4; i++) {
            assertThatExceptionOfType(CloudUnavailableException.class)
                    .isThrownBy(() -> world.hold(show, Duration.ofMinutes(1)));
        }
        assertThat(world.hold(show, Duration.ofMinutes(1))).isEqualTo(Held.DONE);
        assertThat(last()).contains("The scheduler does not answer").contains("Try again");
    }
}
