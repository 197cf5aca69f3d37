/** Errors as a contract: every failure that a user can meet, with a code, a retry rule and a remedy. */
@NullMarked
package dev.nightkeep.error;

import org.jspecify.annotations.NullMarked;
