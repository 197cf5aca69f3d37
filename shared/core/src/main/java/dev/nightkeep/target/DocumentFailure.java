package dev.nightkeep.target;

/**
 * A document that the target did not take.
 *
 * @param id     its {@code _id} as canonical Extended JSON
 * @param code   the server's error code, 0 where it gave none
 * @param reason the server's words, shortened
 */
public record DocumentFailure(String id, int code, String reason) {}
