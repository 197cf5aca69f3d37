package dev.nightkeep.aws.cloud;

import dev.nightkeep.error.CloudAccessDeniedException;
import dev.nightkeep.error.CloudUnavailableException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What failures of the SDK mean. Their texts are dropped: an answer may quote what it was about. */
final class CloudFailures {
    private static final int FORBIDDEN = 403;
    private static final int SERVER = 500;
    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "AuthFailure");

    private CloudFailures() {}

    /**
     * Asks the cloud.
     *
     * @param what       is done, as {@code Reading the stack 'x'}
     * @param permission that it needs, as {@code states:StartExecution}
     */
    static <T> T ask(String what, String permission, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw translate(what, permission, e);
        }
    }

    static NightkeepException translate(String what, String permission, SdkException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(NightkeepException.class::isInstance)
                .map(NightkeepException.class::cast)
                .findFirst()
                .orElseGet(() -> failure instanceof AwsServiceException answer
                        ? refused(what, permission, answer)
                        : new CloudUnavailableException(
                                what + " failed: no answer came",
                                "Check the network, the region and AWS_ENDPOINT_URL; try again"));
    }

    private static NightkeepException refused(String what, String permission, AwsServiceException answer) {
        String code = code(answer);
        String failed = "%s failed (%d %s)".formatted(what, answer.statusCode(), code);
        if (CREDENTIALS.contains(code)) {
            return new ConfigurationException(failed, "The credentials are wrong or have expired. Sign in again");
        }
        if (answer.isThrottlingException() || answer.statusCode() >= SERVER) {
            return new CloudUnavailableException(failed, "The service cannot do it now. Try again later");
        }
        if (answer.statusCode() == FORBIDDEN || code.startsWith("AccessDenied")) {
            return new CloudAccessDeniedException(failed, "Allow %s to these credentials".formatted(permission));
        }
        return new ConfigurationException(failed, "Check names, region and what the account allows");
    }

    static String code(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("without a code");
    }
}
