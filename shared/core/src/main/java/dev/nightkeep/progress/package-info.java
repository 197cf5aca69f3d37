/** What a running backup or restore tells whoever watches it. */
@NullMarked
package dev.nightkeep.progress;

import org.jspecify.annotations.NullMarked;
