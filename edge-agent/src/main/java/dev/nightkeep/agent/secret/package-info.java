/** References to secrets, and where they are resolved. */
@NullMarked
package dev.nightkeep.agent.secret;

import org.jspecify.annotations.NullMarked;
