package dev.nightkeep.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link SecretResolver}s hold. */
public abstract class SecretResolverContract {
    private SecretResolver secrets;

    protected abstract SecretResolver open();

    /** Stores a secret under a name of its own, which is returned. */
    protected abstract String stored(String text);

    /** The name of one where nothing was stored yet. */
    protected abstract String notStored();

    protected abstract void replace(String name, String text);

    /** Lets time pass, as the resolver sees it. */
    protected abstract void pass(Duration time);

    @BeforeEach
    void openSecrets() {
        secrets = open();
    }

    @AfterEach
    void closeSecrets() {
        secrets.close();
    }

    @Test
    void resolve_givesWhatIsStored() {
        assertThat(secrets.resolve(stored("planted secret ä")).reveal()).isEqualTo("planted secret ä");
    }

    @Test
    void resolve_replaced_isGivenWithinFiveMinutes() {
        String name = stored("before");
        assertThat(secrets.resolve(name).reveal()).isEqualTo("before");
        replace(name, "after");
        pass(Duration.ofMinutes(5));
        assertThat(secrets.resolve(name).reveal()).isEqualTo("after");
    }

    @Test
    void resolve_notStoredYet_saysSo() {
        String name = notStored();
        assertThatThrownBy(() -> secrets.resolve(name))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Nothing was stored yet")
                .hasMessageContaining(name);
    }

    @Test
    void resolve_absent_saysSo() {
        assertThatThrownBy(() -> secrets.resolve("nightkeep/contract/absent"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no secret");
    }

    @Test
    void resolve_showsNothingOfIt() {
        assertThat(secrets.resolve(stored("planted secret")).toString()).doesNotContain("planted");
    }
}
