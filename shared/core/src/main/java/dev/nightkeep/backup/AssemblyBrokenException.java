package dev.nightkeep.backup;

/** Tells a worker that the object it waited for was given up; the reason is recorded where it happened. */
final class AssemblyBrokenException extends RuntimeException {
    AssemblyBrokenException() {
        super("the object was given up", null, false, false);
    }
}
