package dev.nightkeep.doctor;

/**
 * Who hears what is published on a topic.
 *
 * @param confirmed people and services that have agreed to be told, but for functions
 * @param pending   those who have not answered yet
 */
public record TopicSettings(int confirmed, int pending) {}
