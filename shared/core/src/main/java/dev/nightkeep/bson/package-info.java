/** BSON as bytes: framing and the few fields that are needed without decoding. */
@NullMarked
package dev.nightkeep.bson;

import org.jspecify.annotations.NullMarked;
