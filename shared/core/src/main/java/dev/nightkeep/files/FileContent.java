package dev.nightkeep.files;

import dev.nightkeep.source.MissingCollection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What a kept file holds: a file of this host, or what a program writes while it is read. For one run. */
public interface FileContent {
    /** Where it is from, for messages. Never a credential. */
    String name();

    /**
     * Opens it, to be read once and to its end. The stream MUST fail rather than end early where the content is not
     * whole; it may throw a {@link dev.nightkeep.error.NightkeepException} that says so.
     */
    InputStream open() throws IOException;

    /** What should have been in it and is not, known when it was read; a backup with anything missing is partial. */
    List<MissingCollection> missing();
}
