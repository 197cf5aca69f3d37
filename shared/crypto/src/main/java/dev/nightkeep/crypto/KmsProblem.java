package dev.nightkeep.crypto;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why KMS refused: error codes of the KMS API reference and of all AWS services, by what they mean to us. */
enum KmsProblem {
    DENIED("AccessDeniedException", "AccessDenied", "OptInRequired", "NotAuthorized"),
    DISABLED("DisabledException", "KMSInvalidStateException", "InvalidStateException"),
    MISSING(
            "NotFoundException",
            "InvalidArnException",
            "InvalidAliasNameException",
            "InvalidKeyUsageException",
            "UnsupportedOperationException"),
    SIGNATURE(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException"),
    EXPIRED("ExpiredTokenException", "ExpiredToken", "RequestExpired"),
    DAMAGED("InvalidCiphertextException", "IncorrectKeyException"),
    UNAVAILABLE(
            "KeyUnavailableException",
            "DependencyTimeoutException",
            "KMSInternalException",
            "InternalFailure",
            "InternalError",
            "LimitExceededException",
            "RequestLimitExceeded",
            "ServiceUnavailable",
            "ThrottlingException",
            "Throttling",
            "TooManyRequestsException"),
    REFUSED();

    private static final Map<String, KmsProblem> BY_CODE = Arrays.stream(values())
            .flatMap(problem -> problem.codes.stream().map(code -> Map.entry(code, problem)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> codes;

    KmsProblem(String... codes) {
        this.codes = Set.of(codes);
    }

    /** The meaning of the code, else that of the status. */
    static KmsProblem of(String code, int status) {
        KmsProblem other = status >= 500 || status == 429 ? UNAVAILABLE : status == 403 ? DENIED : REFUSED;
        return BY_CODE.getOrDefault(code, other);
    }
}
