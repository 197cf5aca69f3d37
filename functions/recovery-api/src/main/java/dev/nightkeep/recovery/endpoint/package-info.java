/** What answers each route: reads the request, calls a use case, shapes the answer. */
@NullMarked
package dev.nightkeep.recovery.endpoint;

import org.jspecify.annotations.NullMarked;
