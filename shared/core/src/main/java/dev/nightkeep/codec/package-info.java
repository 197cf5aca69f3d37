/** Compression of parts: each part is a complete stream of its own that any published tool decodes. */
@NullMarked
package dev.nightkeep.codec;

import org.jspecify.annotations.NullMarked;
