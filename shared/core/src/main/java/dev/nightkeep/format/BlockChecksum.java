package dev.nightkeep.format;

import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.hash.Digest;
import java.security.MessageDigest;

/** Adds the blocks of one collection up, in their order, to its {@link JsonChecksum}. For one thread. */
public final class BlockChecksum {
    private final MessageDigest sha256 = Digest.sha256();
    private long documents;
    private long rawBytes;

    public void add(DocumentBlock block) {
        sha256.update(
                block.bytes().array(), block.bytes().offset(), block.bytes().length());
        documents += block.documents();
        rawBytes += block.bytes().length();
    }

    /** The checksum of all blocks; to be asked for once. */
    public JsonChecksum result() {
        return new JsonChecksum(documents, rawBytes, Digest.of(sha256));
    }
}
