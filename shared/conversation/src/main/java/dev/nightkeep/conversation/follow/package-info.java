/** How far runs have come, and how they ended, for whoever follows them. */
@NullMarked
package dev.nightkeep.conversation.follow;

import org.jspecify.annotations.NullMarked;
