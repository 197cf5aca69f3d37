package dev.nightkeep.discord.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes under the signature: the text of the time, then the body as it came. */
final class SignedContent {
    private SignedContent() {}

    static byte[] of(String timestamp, byte[] body) {
        byte[] time = timestamp.getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(time, time.length + body.length);
        System.arraycopy(body, 0, content, time.length, body.length);
        return content;
    }
}
