/** Use cases that make a backup: plan, export, commit, verify. */
@NullMarked
package dev.nightkeep.backup;

import org.jspecify.annotations.NullMarked;
