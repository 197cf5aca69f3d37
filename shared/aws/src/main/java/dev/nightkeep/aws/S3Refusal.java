package dev.nightkeep.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * What a service answered instead of doing what was asked. Only what has a narrow form is taken from the answer, never
 * its free text: services echo headers, and credentials travel in headers.
 *
 * @param code   of the error, empty where the answer has none, as the one to HEAD
 * @param region where the bucket lies, if that is what was wrong
 * @param reason why access was denied, as AWS words it
 */
record S3Refusal(int status, String code, String requestId, Optional<String> region, Optional<String> reason) {
    private static final int OK = 200;
    private static final Pattern CODE = Pattern.compile("([A-Za-z][A-Za-z.]{2,59})");
    private static final Pattern REQUEST_ID =
            Pattern.compile("([A-Z0-9]{16}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern REGION = Pattern.compile("([a-z]{2}(?:-[a-z]{2,9}){1,3}-[0-9])");
    private static final Pattern EXPECTED_REGION = Pattern.compile(".*expecting '" + REGION + "'.*", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile(
            ".*(no [a-z-]{1,30} policy allows|explicit deny in an? [a-z-]{1,30} policy).*", Pattern.DOTALL);

    static S3Refusal of(AwsServiceException answer) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(answer.awsErrorDetails());
        Optional<String> message = details.map(AwsErrorDetails::errorMessage);
        return new S3Refusal(
                answer.statusCode(),
                details.flatMap(error -> only(CODE, error.errorCode())).orElse(""),
                only(REQUEST_ID, answer.requestId()).orElse(""),
                Stream.of(
                                details.flatMap(S3Refusal::bucketRegion),
                                message.flatMap(text -> only(EXPECTED_REGION, text)))
                        .flatMap(Optional::stream)
                        .findFirst(),
                message.flatMap(text -> only(REASON, text)));
    }

    /** Why one of many objects was not deleted. */
    static S3Refusal of(S3Error error) {
        return new S3Refusal(
                OK, only(CODE, error.code()).orElse(""), "", Optional.empty(), only(REASON, error.message()));
    }

    S3Problem problem() {
        return S3Problem.of(code, status);
    }

    /** "403 AccessDenied, request 4442587FB7D0A2F9", with which the service's operators can find it. */
    @Override
    public String toString() {
        return status + (code.isEmpty() ? "" : " " + code) + (requestId.isEmpty() ? "" : ", request " + requestId);
    }

    private static Optional<String> bucketRegion(AwsErrorDetails error) {
        return Optional.ofNullable(error.sdkHttpResponse())
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"))
                .flatMap(region -> only(REGION, region));
    }

    private static Optional<String> only(Pattern form, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
