package dev.nightkeep.discord.command;

/** What was typed, held against the definitions. */
public sealed interface ParsedCommand permits CommandInvocation, UnrecognisedCommand {}
