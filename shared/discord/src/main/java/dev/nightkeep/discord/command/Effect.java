package dev.nightkeep.discord.command;

/** What a command does to the world: rules of place and approval hang on it. */
public enum Effect {
    /** Looks, and changes nothing. */
    READS,
    /** Starts, stops or settles something, and changes no document of the database. */
    RUNS,
    /** Changes documents of the database. */
    CHANGES_DATA
}
