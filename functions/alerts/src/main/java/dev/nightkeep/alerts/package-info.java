/** Lambda functions that tell people what is not well, once, and when it is well again. */
@NullMarked
package dev.nightkeep.alerts;

import org.jspecify.annotations.NullMarked;
