package dev.nightkeep.crypto;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import dev.nightkeep.error.DecryptionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens one object with whichever identity fits. */
final class AgeOpening implements StrictInput.Opening {
    private final List<AgeIdentity> identities;
    private final String object;

    AgeOpening(List<AgeIdentity> identities, String object) {
        this.identities = identities;
        this.object = object;
    }

    @Override
    public InputStream open(SealedInput sealed) throws IOException {
        List<RecipientStanzaReader> readers =
                identities.stream().map(AgeIdentity::reader).toList();
        try {
            return new AgePlainInput(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(Channels.newChannel(sealed), readers),
                    sealed,
                    object);
        } catch (IOException e) {
            throw sealed.unlessBroken(Damage.to(object, e));
        } catch (GeneralSecurityException e) {
            throw onlyUnfit(e) ? noneFits() : Damage.to(object, e);
        }
    }

    /** With several identities the library collects what each of them met. */
    private boolean onlyUnfit(GeneralSecurityException failure) {
        Stream<Throwable> met = identities.size() > 1 ? Stream.of(failure.getSuppressed()) : Stream.of(failure);
        return met.allMatch(UnsupportedRecipientStanzaException.class::isInstance);
    }

    /** An age object does not say whom it is for; the manifest does. */
    private DecryptionException noneFits() {
        return new DecryptionException(
                "%s was encrypted for other keys than those given: %s"
                        .formatted(
                                object,
                                identities.stream().map(AgeIdentity::publicName).collect(Collectors.joining(", "))),
                "Give an identity of one of the recipients that the manifest names under sealedFor; where it was given,"
                        + " the object was changed");
    }
}
