package dev.nightkeep.recovery.guard;

import dev.nightkeep.hash.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * What an idempotency key was used for.
 *
 * @param fingerprint of the request
 * @param answer      as soon as there is one
 */
record KeyUse(Digest fingerprint, Instant begun, Optional<KeptAnswer> answer) {}
