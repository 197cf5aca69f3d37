/** Requests, answers and problems as the API sees them, whatever server stands before it. */
@NullMarked
package dev.nightkeep.recovery.http;

import org.jspecify.annotations.NullMarked;
