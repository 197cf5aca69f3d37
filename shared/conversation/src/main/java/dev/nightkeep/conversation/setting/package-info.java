/** What an installation says about its Discord server. */
@NullMarked
package dev.nightkeep.conversation.setting;

import org.jspecify.annotations.NullMarked;
