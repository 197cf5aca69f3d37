package dev.nightkeep.health;

import java.time.Instant;

/** What matters of a backup that has everything that was asked for. */
public record GoodBackup(Instant started, long documents, long rawBytes) {}
