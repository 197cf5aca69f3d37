package dev.nightkeep.agent.connector.files;

import dev.nightkeep.files.FileContent;
import dev.nightkeep.source.MissingCollection;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A tar archive that is made while it is read. */
final class TarContent implements FileContent {
    private final String name;
    private final ChosenPaths chosen;
    private final Consumer<String> notices;
    private final List<MissingCollection> missing = new ArrayList<>();

    TarContent(String name, ChosenPaths chosen, Consumer<String> notices) {
        this.name = name;
        this.chosen = chosen;
        this.notices = notices;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        return new TarStream(chosen, missing::add, notices);
    }

    @Override
    public List<MissingCollection> missing() {
        return List.copyOf(missing);
    }
}
