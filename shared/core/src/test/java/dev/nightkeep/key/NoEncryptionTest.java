package dev.nightkeep.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NoEncryptionTest extends KeyRingContract {
    @Override
    protected KeyRing keyRing() {
        return new NoEncryption();
    }

    @Override
    protected KeyRing otherKeyRing() {
        return new NoEncryption();
    }

    @Override
    protected boolean authenticates() {
        return false;
    }

    @Test
    void scheme_isNamedAsWhatItIs() {
        assertThat(keyRing().scheme()).isEqualTo("none");
        assertThat(keyRing().suffix()).isEmpty();
    }
}
