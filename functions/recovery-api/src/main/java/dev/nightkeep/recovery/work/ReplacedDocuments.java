package dev.nightkeep.recovery.work;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.keycheck.KeepEncrypting;
import dev.nightkeep.restore.RollbackStore;

/** Where documents are kept that a restore replaces: beside the backup, under its job. */
final class ReplacedDocuments {
    private final RecoveryBackend backend;

    ReplacedDocuments(RecoveryBackend backend) {
        this.backend = backend;
    }

    /**
     * The place for what a restore of that backup replaces, sealed with the server's keys where it has any.
     *
     * @throws ConfigurationException when the backup or the newest one of its job is encrypted, and the server has no key:
     *     what is replaced must not be the first of the job that is not
     */
    RollbackStore of(Manifest manifest) {
        if (!backend.sealing().seals() && isSecret(manifest)) {
            throw KeepEncrypting.wouldBePlain(
                    manifest.job(),
                    "Start the server with the key: NIGHTKEEP_RECIPIENTS and NIGHTKEEP_IDENTITY, NIGHTKEEP_KEY_FILE"
                            + " or NIGHTKEEP_KMS_KEY");
        }
        return new RollbackStore(backend.store(), backend.sealing(), manifest.job(), backend.host(), backend.reach());
    }

    private boolean isSecret(Manifest manifest) {
        return manifest.isSealed() || new KeepEncrypting(backend.store()).encrypts(manifest.job());
    }
}
