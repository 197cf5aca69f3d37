/** What a running command shows of its progress. */
@NullMarked
package dev.nightkeep.cli.progress;

import org.jspecify.annotations.NullMarked;
