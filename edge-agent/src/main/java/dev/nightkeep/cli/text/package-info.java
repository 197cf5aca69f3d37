/** Numbers, times and tables as people read them. */
@NullMarked
package dev.nightkeep.cli.text;

import org.jspecify.annotations.NullMarked;
