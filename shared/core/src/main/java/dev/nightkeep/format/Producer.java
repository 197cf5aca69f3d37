package dev.nightkeep.format;

/** The program that wrote a backup. */
public record Producer(String name, String version) {}
