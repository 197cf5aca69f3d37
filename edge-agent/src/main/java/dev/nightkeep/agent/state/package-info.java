/** What this host remembers between runs. */
@NullMarked
package dev.nightkeep.agent.state;

import org.jspecify.annotations.NullMarked;
