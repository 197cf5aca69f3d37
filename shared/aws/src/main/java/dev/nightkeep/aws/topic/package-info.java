/** People who are told through Amazon SNS. */
@NullMarked
package dev.nightkeep.aws.topic;

import org.jspecify.annotations.NullMarked;
