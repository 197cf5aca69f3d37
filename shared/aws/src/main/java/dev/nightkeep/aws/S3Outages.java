package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.SdkException;

/** What it means that no answer came. */
final class S3Outages {
    private S3Outages() {}

    static NightkeepException translate(S3Operation operation, SdkException failure) {
        return find(failure, NightkeepException.class)
                .or(() -> find(failure, CertificateException.class).map(e -> certificate(operation, e)))
                .or(() -> find(failure, IOException.class).map(e -> broken(operation, e)))
                .orElseGet(() -> new StoreUnavailableException(
                        operation + " failed: no answer came that could be read",
                        "Check region and endpoint URL; try again"));
    }

    /** The connection failed or broke off. */
    static StoreUnavailableException broken(S3Operation operation, IOException failure) {
        return switch (failure) {
            case UnknownHostException e ->
                new StoreUnavailableException(
                        operation + " failed: the host is not known",
                        "Check the network, the endpoint URL and the region",
                        e);
            case SSLException e ->
                new StoreUnavailableException(
                        operation + " failed: no secure connection",
                        "Check that the endpoint URL speaks https; try again",
                        e);
            default ->
                new StoreUnavailableException(
                        "%s failed: %s".formatted(operation, reason(failure)), "Check the network; try again", failure);
        };
    }

    private static ConfigurationException certificate(S3Operation operation, CertificateException failure) {
        return new ConfigurationException(
                operation + " failed: the certificate of the host is not trusted",
                "Check the endpoint URL, or add its authority to the JVM's trust store",
                failure);
    }

    private static String reason(IOException failure) {
        return Optional.ofNullable(failure.getMessage())
                .map(text -> text.lines().findFirst().orElse(""))
                .filter(text -> !text.isBlank())
                .orElse("the connection broke");
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
