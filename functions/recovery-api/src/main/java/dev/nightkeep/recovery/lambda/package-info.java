/** The API behind a Lambda function URL or an HTTP API of API Gateway, both of which send payloads of version 2.0. */
@NullMarked
package dev.nightkeep.recovery.lambda;

import org.jspecify.annotations.NullMarked;
