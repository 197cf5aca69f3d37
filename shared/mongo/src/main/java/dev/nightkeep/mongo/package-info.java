/** Reads and writes MongoDB and servers that speak its protocol. */
@NullMarked
package dev.nightkeep.mongo;

import org.jspecify.annotations.NullMarked;
