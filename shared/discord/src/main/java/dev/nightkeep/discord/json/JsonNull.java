package dev.nightkeep.discord.json;

/** Stands in trees that are written for a value that is null. In trees that are read, null is the same as absent. */
public enum JsonNull {
    NULL
}
