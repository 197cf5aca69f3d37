package dev.nightkeep.recovery.work;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.util.Optional;

/**
 * What is restored and how.
 *
 * @param source   the collection's exact name in the backup, with its database or without; empty for that of the target,
 *                 and for all where there is none
 * @param target   the name that it gets, likewise; empty for its own
 * @param strategy the word of the API
 * @param validator the word of the API for what validators of the target mean; empty for what is usual
 * @param abandonUnfinished whether the same restore, begun before and not finished, is given up and begun afresh
 * @param filters  which documents are meant
 */
public record RestoreInput(
        JobName job,
        BackupId backup,
        Optional<String> source,
        Optional<String> target,
        String strategy,
        Optional<String> validator,
        boolean abandonUnfinished,
        FilterInput filters) {}
