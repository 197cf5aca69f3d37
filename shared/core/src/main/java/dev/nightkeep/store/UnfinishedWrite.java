package dev.nightkeep.store;

import java.time.Instant;

/** A write that was begun and neither completed nor aborted, left by a killed process. */
public record UnfinishedWrite(ObjectKey key, String handle, Instant started) {}
