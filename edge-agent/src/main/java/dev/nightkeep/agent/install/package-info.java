/** Units of systemd by which the agent is run. */
@NullMarked
package dev.nightkeep.agent.install;

import org.jspecify.annotations.NullMarked;
