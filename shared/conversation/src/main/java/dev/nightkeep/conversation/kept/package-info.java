/** What conversations keep in the store, below {@code control/discord/}, by conditional writes. */
@NullMarked
package dev.nightkeep.conversation.kept;

import org.jspecify.annotations.NullMarked;
