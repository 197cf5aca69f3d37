package dev.nightkeep.local.torture;

import dev.nightkeep.hash.Digest;
import dev.nightkeep.local.proof.ServerFingerprint;
import java.util.Map;

/**
 * What there is to back up, read without the engine.
 *
 * @param files the hash of each host file by its path
 */
record Truth(ServerFingerprint server, Map<String, Digest> files) {
    Truth {
        files = Map.copyOf(files);
    }
}
