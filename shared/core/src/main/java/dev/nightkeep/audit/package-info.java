/** Who did what from where with which result: an append-only, hash-chained log in the store. */
@NullMarked
package dev.nightkeep.audit;

import org.jspecify.annotations.NullMarked;
