/** What a configuration may hold, said once: by this it is checked, and its schema and its page are made of it. */
@NullMarked
package dev.nightkeep.agent.shape;

import org.jspecify.annotations.NullMarked;
