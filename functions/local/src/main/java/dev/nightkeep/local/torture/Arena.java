package dev.nightkeep.local.torture;

import dev.nightkeep.local.torture.process.Processes;
import dev.nightkeep.time.Clock;
import java.nio.file.Path;

/**
 * What all rounds work with.
 *
 * @param bucket    the real store
 * @param shelf     backups of earlier rounds
 * @param processes where the command line runs
 * @param address   the store, for the command line
 * @param scratch   a folder for files of a moment
 */
record Arena(
        Site site,
        Bucket bucket,
        Engine engine,
        Findings findings,
        Shelf shelf,
        Processes processes,
        StoreArguments address,
        Path scratch,
        Clock clock) {}
