package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.local.history.Dice;
import dev.nightkeep.namespace.NamespaceSelection;
import java.util.List;

/**
 * What one round does. Everything comes from its seed.
 *
 * @param number of the round, from 1
 * @param seed   of this round alone
 */
record RoundPlan(
        int number,
        long seed,
        Attack attack,
        JobName job,
        DataFormat format,
        Compression codec,
        int level,
        int threads,
        boolean hostFiles) {
    private static final List<Attack> ATTACKS = List.of(
            Attack.DAMAGE,
            Attack.STORE,
            Attack.STORE,
            Attack.LIES,
            Attack.NETWORK,
            Attack.STORE_AND_NETWORK,
            Attack.RIVAL,
            Attack.PROCESS);
    private static final List<DataFormat> FORMATS = List.of(DataFormat.DUMP, DataFormat.DUMP, DataFormat.JSON);
    private static final int MOST_LEVEL = 9;

    /** Round {@code number} of the run of that seed. */
    static RoundPlan of(long runSeed, int number, JobNames jobs) {
        long seed = new Dice(runSeed, "round", number).bits();
        Dice dice = new Dice(seed, "plan", 0);
        Attack attack = dice.oneOf(ATTACKS);
        Compression codec = dice.oneOf(List.of(Compression.values()));
        return new RoundPlan(
                number,
                seed,
                attack,
                attack == Attack.PROCESS ? jobs.ofRound(number) : jobs.oneOf(dice, number),
                dice.oneOf(FORMATS),
                codec,
                dice.chance(0.5) ? codec.standardLevel() : level(codec, dice.whole(0, MOST_LEVEL)),
                dice.whole(1, 4),
                dice.chance(0.2));
    }

    private static int level(Compression codec, int wanted) {
        return codec == Compression.NONE ? 0 : Math.max(wanted, codec == Compression.BROTLI ? 0 : 1);
    }

    /** The dice of one part of the round, whatever the other parts threw. */
    Dice dice(String subject) {
        return new Dice(seed, subject, 0);
    }

    BackupRequest request(List<HostFile> files, boolean allowEmpty) {
        return new BackupRequest(
                job,
                BackupType.FULL,
                NamespaceSelection.everything(),
                format,
                codec,
                level,
                files,
                threads,
                allowEmpty);
    }
}
