package dev.nightkeep.local.torture;

/** One thing that must not be, and in which round it was. */
record Finding(Violation violation, int round, String sentence) {}
