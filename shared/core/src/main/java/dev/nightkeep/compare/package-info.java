/** Compares two states of a database document by document: backups, dumps, and what is live. */
@NullMarked
package dev.nightkeep.compare;

import org.jspecify.annotations.NullMarked;
