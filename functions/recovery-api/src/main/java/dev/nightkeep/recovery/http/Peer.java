package dev.nightkeep.recovery.http;

import dev.nightkeep.access.Principal;
import java.util.Optional;

/**
 * Who is at the other end, as the server before us knows it.
 *
 * @param address of the network
 * @param secure  whether everything between us is encrypted
 * @param patient whether an answer may take long and arrive piece by piece
 * @param known   whom the server has authenticated itself, as AWS does with IAM
 */
public record Peer(String address, boolean secure, boolean patient, Optional<Principal> known) {
    /** Somebody at that address of whom nothing is known. */
    public static Peer at(String address, boolean secure, boolean patient) {
        return new Peer(address, secure, patient, Optional.empty());
    }
}
