/** The sentences of conversations, and amounts and times as people write them. */
@NullMarked
package dev.nightkeep.conversation.text;

import org.jspecify.annotations.NullMarked;
