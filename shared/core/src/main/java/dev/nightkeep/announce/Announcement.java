package dev.nightkeep.announce;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that people should know.
 *
 * @param subject one line, at most {@value #MAX_SUBJECT} characters, ASCII
 * @param text    what happened and what to do; no credentials
 * @param facts   the same for programs
 */
public record Announcement(String subject, String text, Map<String, String> facts) {
    /** What a subject of Amazon SNS has at most (API reference, Publish). */
    public static final int MAX_SUBJECT = 99;

    public Announcement {
        subject = shortened(subject.replaceAll("[^\\x20-\\x7e]", "?"));
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    private static String shortened(String subject) {
        return subject.length() <= MAX_SUBJECT ? subject : subject.substring(0, MAX_SUBJECT - 3) + "...";
    }
}
