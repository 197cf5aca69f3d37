/** The use case that encrypts a backup anew, with other keys. */
@NullMarked
package dev.nightkeep.rekey;

import org.jspecify.annotations.NullMarked;
