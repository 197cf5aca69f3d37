/** The scanner: what lies about in databases, folders and buckets, what of it is missing, and how it is brought back. */
@NullMarked
package dev.nightkeep.scan;

import org.jspecify.annotations.NullMarked;
