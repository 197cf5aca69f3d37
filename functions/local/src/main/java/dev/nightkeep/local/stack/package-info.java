/** The database that a deployed stack is proven against: one with a password, filled anew, and compared afterwards. */
@NullMarked
package dev.nightkeep.local.stack;

import org.jspecify.annotations.NullMarked;
