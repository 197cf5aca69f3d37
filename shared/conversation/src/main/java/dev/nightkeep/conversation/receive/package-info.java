/** What Discord sends, answered within a second: refused, suggested, asked back, or taken to be worked at. */
@NullMarked
package dev.nightkeep.conversation.receive;

import org.jspecify.annotations.NullMarked;
