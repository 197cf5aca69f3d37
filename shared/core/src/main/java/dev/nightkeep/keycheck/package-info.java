/** Use cases that show, before it is too late, that the keys which open backups are at hand. */
@NullMarked
package dev.nightkeep.keycheck;

import org.jspecify.annotations.NullMarked;
