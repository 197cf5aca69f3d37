/** YAML as a tree in which every value knows the line that it stands in. */
@NullMarked
package dev.nightkeep.agent.yaml;

import org.jspecify.annotations.NullMarked;
