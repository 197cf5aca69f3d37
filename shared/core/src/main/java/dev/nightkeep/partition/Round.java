package dev.nightkeep.partition;

import dev.nightkeep.store.ObjectKey;

/**
 * Tasks that can be done at the same time.
 *
 * @param number from 1
 * @param items  the object with the list of tasks
 */
public record Round(RunReference run, int number, ObjectKey items, int tasks) {}
