/** The one hash that everything is identified by: SHA-256. */
@NullMarked
package dev.nightkeep.hash;

import org.jspecify.annotations.NullMarked;
