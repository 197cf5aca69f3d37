/** Which implementation stands behind which port. */
@NullMarked
package dev.nightkeep.cli.wiring;

import org.jspecify.annotations.NullMarked;
