/** A MongoDB server that costs next to nothing: it repeats documents from memory, and counts what it is given. */
@NullMarked
package dev.nightkeep.benchmark.server;

import org.jspecify.annotations.NullMarked;
