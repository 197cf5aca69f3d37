package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.KeyAccessDeniedException;
import dev.nightkeep.error.KeyUnavailableException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Turns what the SDK raises into what Nightkeep raises. An answer of the service is never kept as a cause, for its text
 * is the service's own and may echo a credential.
 */
final class KmsErrors {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z.]{2,59}");

    private KmsErrors() {}

    static NightkeepException translate(KmsCall call, SdkException failure) {
        return switch (failure) {
            case AwsServiceException answer -> refused(call, code(answer), answer.statusCode());
            case AbortedException aborted -> interrupted(call);
            default -> unanswered(call, failure);
        };
    }

    private static String code(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .filter(code -> CODE.matcher(code).matches())
                .orElse("");
    }

    private static NightkeepException refused(KmsCall call, String code, int status) {
        String failed = "%s failed (%d%s)".formatted(call, status, code.isEmpty() ? "" : " " + code);
        return switch (KmsProblem.of(code, status)) {
            case DENIED ->
                new KeyAccessDeniedException(
                        failed, "Allow %s on that key to these credentials".formatted(call.permission()));
            case DISABLED ->
                new KeyAccessDeniedException(
                        failed, "The key is disabled or about to be deleted. Enable it, or cancel its deletion");
            case SIGNATURE ->
                new KeyAccessDeniedException(
                        failed,
                        "The credentials are not known there. Check AWS_ACCESS_KEY_ID and its secret, or the profile");
            case EXPIRED -> new KeyAccessDeniedException(failed, "The session has ended. Sign in again");
            case MISSING, REFUSED ->
                new ConfigurationException(
                        failed, "Check the key's ARN, its region and account, and that it is a symmetric key");
            case DAMAGED ->
                new DecryptionException(
                        failed, "The object was changed, or belongs to another backup. Use another backup");
            case UNAVAILABLE -> new KeyUnavailableException(failed, "The service cannot do it now. Try again later");
        };
    }

    /** The thread was asked to stop while it waited; the request to stop is kept. */
    private static RunCancelledException interrupted(KmsCall call) {
        Thread.currentThread().interrupt();
        return new RunCancelledException(call + " was interrupted", "Start it again");
    }

    private static KeyUnavailableException unanswered(KmsCall call, SdkException failure) {
        Optional<IOException> broken = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
        return new KeyUnavailableException(
                "%s failed: no answer came".formatted(call),
                "Check the network, the region of the key and AWS_ENDPOINT_URL_KMS; try again",
                broken.orElse(null));
    }
}
