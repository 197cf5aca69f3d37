package dev.nightkeep.rekey;

import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;

/**
 * Which backup to encrypt anew, and how.
 *
 * @param backup  as its manifest describes it
 * @param opening opens it as it is
 * @param sealing seals the copy, and opens it to prove that it is whole
 * @param keepOld whether the backup stays beside its copy
 * @param threads how many parts are verified at once
 */
public record RekeyRequest(Manifest backup, KeyRing opening, KeyRing sealing, boolean keepOld, int threads) {}
