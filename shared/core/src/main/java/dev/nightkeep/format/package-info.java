/** The open format, version 1: names, manifest, part index and their reading and writing. */
@NullMarked
package dev.nightkeep.format;

import org.jspecify.annotations.NullMarked;
