/** Finding, deleting and sweeping backups in a store. */
@NullMarked
package dev.nightkeep.catalog;

import org.jspecify.annotations.NullMarked;
