package dev.nightkeep.key;

/** The keys that tests of the core use hold what every key ring holds. */
final class TestKeysTest extends KeyRingContract {
    @Override
    protected KeyRing keyRing() {
        return TestKeys.of("one");
    }

    @Override
    protected KeyRing otherKeyRing() {
        return TestKeys.of("other");
    }

    @Override
    protected boolean bindsContext() {
        return true;
    }
}
