/** Makes gzip members (RFC 1952, RFC 1951) of whole blocks of memory. Reading them is left to zlib. */
@NullMarked
package dev.nightkeep.deflate;

import org.jspecify.annotations.NullMarked;
