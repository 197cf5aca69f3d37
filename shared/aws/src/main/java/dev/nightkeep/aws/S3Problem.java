package dev.nightkeep.aws;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a request was refused: error codes of the S3 API reference and of its likes, by what they mean to us. */
enum S3Problem {
    MISSING_OBJECT("NoSuchKey", "NoSuchVersion", "NotFound"),
    MISSING_BUCKET("NoSuchBucket"),
    MISSING_UPLOAD("NoSuchUpload"),
    PRECONDITION("PreconditionFailed"),
    CONFLICT("ConditionalRequestConflict", "OperationAborted"),
    DENIED("AccessDenied", "AllAccessDisabled", "AccountProblem"),
    UNKNOWN_KEY("InvalidAccessKeyId"),
    WRONG_SECRET("SignatureDoesNotMatch"),
    EXPIRED("ExpiredToken", "InvalidToken", "TokenRefreshRequired"),
    WRONG_CLOCK("RequestTimeTooSkewed"),
    WRONG_REGION(
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException",
            "MovedPermanently",
            "PermanentRedirect",
            "TemporaryRedirect"),
    DAMAGED("BadDigest", "IncompleteBody", "XAmzContentChecksumMismatch", "XAmzContentSHA256Mismatch"),
    ARCHIVED("InvalidObjectState"),
    FULL("InsufficientStorage", "QuotaExceeded", "StorageFull", "XMinioStorageFull"),
    UNSUPPORTED("MethodNotAllowed", "NotImplemented"),
    UNAVAILABLE("InternalError", "RequestTimeout", "ServiceUnavailable", "SlowDown", "Throttling"),
    KEY_MANAGEMENT(),
    REFUSED();

    private static final Map<String, S3Problem> BY_CODE = Arrays.stream(values())
            .flatMap(problem -> problem.codes.stream().map(code -> Map.entry(code, problem)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<Integer, S3Problem> BY_STATUS = Map.ofEntries(
            Map.entry(301, WRONG_REGION),
            Map.entry(307, WRONG_REGION),
            Map.entry(308, WRONG_REGION),
            Map.entry(401, UNKNOWN_KEY),
            Map.entry(403, DENIED),
            Map.entry(404, MISSING_OBJECT),
            Map.entry(405, UNSUPPORTED),
            Map.entry(409, CONFLICT),
            Map.entry(412, PRECONDITION),
            Map.entry(429, UNAVAILABLE),
            Map.entry(501, UNSUPPORTED),
            Map.entry(507, FULL));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> codes;

    S3Problem(String... codes) {
        this.codes = Set.of(codes);
    }

    /** The meaning of the code, else that of the status: an answer to HEAD has no code. */
    static S3Problem of(String code, int status) {
        S3Problem other = status >= 500 ? UNAVAILABLE : REFUSED;
        return code.startsWith("KMS.")
                ? KEY_MANAGEMENT
                : BY_CODE.getOrDefault(code, BY_STATUS.getOrDefault(status, other));
    }
}
