/** The Lambda function to which Discord sends what people do: verify, acknowledge, start, nothing more. */
@NullMarked
package dev.nightkeep.interactions;

import org.jspecify.annotations.NullMarked;
