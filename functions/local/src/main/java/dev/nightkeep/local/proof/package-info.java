/** Proves that a database holds what it held before, without any of the code that backs up and restores. */
@NullMarked
package dev.nightkeep.local.proof;

import org.jspecify.annotations.NullMarked;
