/** What commands say at their end, to people and to programs. */
@NullMarked
package dev.nightkeep.cli.report;

import org.jspecify.annotations.NullMarked;
