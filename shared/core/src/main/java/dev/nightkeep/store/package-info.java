/** The port to the bucket: objects, conditional writes, paging; and the adapter for a plain directory. */
@NullMarked
package dev.nightkeep.store;

import org.jspecify.annotations.NullMarked;
