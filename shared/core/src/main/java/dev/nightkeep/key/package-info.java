/** The port to encryption keys. */
@NullMarked
package dev.nightkeep.key;

import org.jspecify.annotations.NullMarked;
