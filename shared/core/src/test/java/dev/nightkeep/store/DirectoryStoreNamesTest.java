package dev.nightkeep.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is a key in a directory, and what is not. */
final class DirectoryStoreNamesTest {
    @TempDir
    private Path outside;

    @TempDir
    private Path root;

    private DirectoryStore store;

    @BeforeEach
    void open() {
        store = new DirectoryStore(root);
    }

    private void put(String key) {
        store.write(ObjectKey.of(key), key.getBytes(UTF_8), Precondition.none());
    }

    private void assertRefused(String key) {
        ObjectKey name = ObjectKey.of(key);
        assertThatThrownBy(() -> store.find(name)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> store.read(name, 0)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> store.begin(name)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> put(key)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> store.delete(List.of(name))).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void key_throughALinkOutOfTheRoot_isRefused() throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("link"), outside);
        assertRefused("link/secret");
        assertRefused("link/new");
        assertRefused("link");
        assertThatThrownBy(() -> store.list(Listing.objects("link/"))).isInstanceOf(ConfigurationException.class);
        assertThat(outside.resolve("secret")).hasContent("secret");
    }

    @Test
    void list_links_arePassedOver() throws IOException {
        put("real/object");
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("real/folder"), outside);
        Files.createSymbolicLink(root.resolve("real/file"), outside.resolve("secret"));
        Files.createSymbolicLink(root.resolve("loop"), root);
        assertThat(store.list(Listing.objects("")).objects())
                .singleElement()
                .satisfies(object -> assertThat(object.key().value()).isEqualTo("real/object"));
        assertThat(store.list(Listing.folders("")).folders()).containsExactly("real/");
    }

    @Test
    void key_ofTheStoreItself_isRefusedAndNotListed() throws IOException {
        put("object");
        Files.createDirectory(root.resolve("lost+found"));
        Files.writeString(root.resolve("lost+found/inode"), "lost");
        assertRefused(".nightkeep/lock");
        assertRefused("lost+found/inode");
        assertThat(store.list(Listing.objects("")).objects()).hasSize(1);
        assertThat(store.list(Listing.folders("")).folders()).isEmpty();
        put("deeper/lost+found/object");
        assertThat(store.list(Listing.objects("deeper/")).objects()).hasSize(1);
    }

    @Test
    void key_ofADirectory_cannotBeWritten() {
        put("folder/object");
        assertThatThrownBy(() -> put("folder"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is a directory");
        assertThat(store.find(ObjectKey.of("folder/object"))).isPresent();
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    void key_belowAnObject_cannotBeWritten() {
        put("object");
        assertThatThrownBy(() -> put("object/below"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is a file, not a directory");
        assertThatThrownBy(() -> put("object/far/below")).isInstanceOf(ConfigurationException.class);
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    void key_segmentTooLongForTheFileSystem_isRefused() {
        assertThatThrownBy(() -> put("n".repeat(300))).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void key_thatHasNoEncoding_isRefused() {
        assertThatThrownBy(() -> store.find(ObjectKey.of("half a character: \ud800")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("character set");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void list_nameThatIsNoText_isToldLoudly() throws IOException, InterruptedException {
        put("object");
        Process touch = new ProcessBuilder("sh", "-c", "touch \"$(printf 'latin1-\\374')\"")
                .directory(root.toFile())
                .start();
        assertThat(touch.waitFor()).isZero();
        assertThatThrownBy(() -> store.list(Listing.objects("")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("character set");
    }

    @Test
    void list_whatNobodyWroteThroughUs_isPassedOverOrListed() throws IOException {
        Files.createDirectories(root.resolve("empty/tree"));
        Files.writeString(root.resolve("back\\slash"), "no key");
        Files.writeString(root.resolve("copied by hand"), "a key");
        assertThat(store.list(Listing.objects("")).objects())
                .singleElement()
                .satisfies(object -> assertThat(object.key().value()).isEqualTo("copied by hand"));
        assertThat(store.list(Listing.folders("")).folders()).isEmpty();
    }

    @Test
    void list_prefixThatNoKeyHas_isEmpty() {
        put("a/b");
        for (String prefix : List.of("../", "/", "a//", "a/../a/", "a\\", "n".repeat(2000) + "/")) {
            assertThat(store.list(Listing.objects(prefix)).objects()).isEmpty();
            assertThat(store.list(Listing.folders(prefix)).folders()).isEmpty();
        }
    }
}
