/** Messages as pure functions of what is known. */
@NullMarked
package dev.nightkeep.conversation.card;

import org.jspecify.annotations.NullMarked;
