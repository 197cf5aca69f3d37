package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands behind a port is seen as the port and as nothing else. */
final class AdaptersTest {
    private static final Set<String> PORTS = Set.of(
            "dev.nightkeep.store.BackupStore",
            "dev.nightkeep.store.ObjectWriter",
            "dev.nightkeep.source.DocumentSource",
            "dev.nightkeep.source.SourceView",
            "dev.nightkeep.target.DocumentTarget",
            "dev.nightkeep.codec.PartCodec",
            "dev.nightkeep.key.KeyRing");

    /** Adapts nothing. */
    private static final String NO_ENCRYPTION = "dev.nightkeep.key.NoEncryption";

    @Test
    void ports_exist() {
        assertThat(PORTS)
                .allSatisfy(port ->
                        assertThat(Production.CLASSES.get(port).isInterface()).isTrue());
    }

    @Test
    void adapters_arePackagePrivate() {
        List<String> visible = Production.CLASSES.stream()
                .filter(AdaptersTest::isAdapter)
                .filter(type -> !type.getName().equals(NO_ENCRYPTION))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();
        assertThat(visible)
                .as("adapters that are public; give them a public factory")
                .isEmpty();
    }

    private static boolean isAdapter(JavaClass type) {
        return !type.isInterface()
                && type.getAllRawInterfaces().stream().map(JavaClass::getName).anyMatch(PORTS::contains);
    }
}
