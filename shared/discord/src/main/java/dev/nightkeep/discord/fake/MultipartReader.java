package dev.nightkeep.discord.fake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a request of many parts apart (RFC 7578), as far as clients of Discord make them. */
final class MultipartReader {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final String BLANK_LINE = "\r\n\r\n";

    private MultipartReader() {}

    static boolean isMultipart(String type) {
        return type.startsWith("multipart/form-data");
    }

    /** Parts by their names. One byte is one character of the text in which boundaries are looked for. */
    static Map<String, FilePart> read(String type, byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = "--" + find(BOUNDARY, type).orElseThrow(MultipartReader::malformed);
        Map<String, FilePart> parts = new LinkedHashMap<>();
        int start = text.indexOf(boundary);
        while (start >= 0 && !text.startsWith("--", start + boundary.length())) {
            int end = text.indexOf("\r\n" + boundary, start);
            int head = text.indexOf(BLANK_LINE, start);
            if (end < 0 || head < 0 || head + BLANK_LINE.length() > end) {
                throw malformed();
            }
            add(parts, text.substring(start, head), text.substring(head + BLANK_LINE.length(), end));
            start = end + 2;
        }
        return parts;
    }

    private static void add(Map<String, FilePart> parts, String head, String content) {
        parts.put(
                find(NAME, head).orElseThrow(MultipartReader::malformed),
                new FilePart(find(FILENAME, head).orElse(""), content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static FakeRefusalException malformed() {
        return FakeRefusalException.bad(50035, "Invalid Form Body");
    }
}
