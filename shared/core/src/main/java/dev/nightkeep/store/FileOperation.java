package dev.nightkeep.store;

import java.io.IOException;

/** Work on files that can fail. */
@FunctionalInterface
interface FileOperation<T> {
    T run() throws IOException;
}
