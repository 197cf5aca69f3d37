/** The recovery API: from a request to an answer, without a server in it. */
@NullMarked
package dev.nightkeep.recovery;

import org.jspecify.annotations.NullMarked;
