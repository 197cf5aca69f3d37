/** Random contents of a server, by a seed. */
@NullMarked
package dev.nightkeep.local.torture.data;

import org.jspecify.annotations.NullMarked;
