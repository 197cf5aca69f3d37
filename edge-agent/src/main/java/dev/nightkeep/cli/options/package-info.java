/** Options that several commands share, and what their values mean. */
@NullMarked
package dev.nightkeep.cli.options;

import org.jspecify.annotations.NullMarked;
