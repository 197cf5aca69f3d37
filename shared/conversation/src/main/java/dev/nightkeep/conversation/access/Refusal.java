package dev.nightkeep.conversation.access;

/**
 * Why somebody may not do something.
 *
 * @param code     for programs: {@code not-permitted}
 * @param sentence for the person, as Markdown
 */
public record Refusal(String code, String sentence) {}
