/** What becomes of a document that a database and a backup both have: pure functions. */
@NullMarked
package dev.nightkeep.conflict;

import org.jspecify.annotations.NullMarked;
