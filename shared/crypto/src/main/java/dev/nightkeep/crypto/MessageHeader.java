package dev.nightkeep.crypto;

import com.amazonaws.encryptionsdk.model.CiphertextHeaders;
import com.amazonaws.encryptionsdk.model.ContentType;
import dev.nightkeep.key.SealContext;
import java.util.List;
import java.util.Map;

/**
 * What stands in front of a message of the AWS Encryption SDK. Nothing of it is authenticated before the message is
 * decrypted.
 *
 * @param frameBytes how much of the content a full frame holds; 0 where the content is not framed
 * @param keys       the keys of which any one opens the message
 */
record MessageHeader(int bytes, int frameBytes, List<WrappedKey> keys, Map<String, String> context) {
    private static final String BACKUP = "nightkeep-backup";
    private static final String OBJECT = "nightkeep-object";

    MessageHeader {
        keys = List.copyOf(keys);
        context = Map.copyOf(context);
    }

    static MessageHeader of(CiphertextHeaders parsed, int bytes) {
        return new MessageHeader(
                bytes,
                parsed.getContentType() == ContentType.FRAME ? parsed.getFrameLength() : 0,
                parsed.getEncryptedKeyBlobs().stream().map(WrappedKey::of).toList(),
                parsed.getEncryptionContextMap());
    }

    /** How a message says what it is. */
    static Map<String, String> context(SealContext sealed) {
        return Map.of(BACKUP, sealed.backup(), OBJECT, sealed.object());
    }

    boolean isFor(SealContext wanted) {
        return context.entrySet().containsAll(context(wanted).entrySet());
    }

    /** What the message says that it is. */
    String named() {
        return "%s of %s".formatted(context.getOrDefault(OBJECT, "nothing"), context.getOrDefault(BACKUP, "nothing"));
    }
}
