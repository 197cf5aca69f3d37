package dev.nightkeep.agent.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file and those that it includes into one document. For one document. */
public final class MergedDocument {
    private static final String INCLUDE = "include";
    private static final int LARGEST = 4 << 20;

    private final Path base;
    private final List<Problem> problems;
    private final List<Path> open = new ArrayList<>();

    /** {@code base} is what names in messages are relative to. */
    public MergedDocument(Path base, List<Problem> problems) {
        this.base = base;
        this.problems = problems;
    }

    /** The document; empty where it cannot be read, and then a problem says why. */
    public Optional<YamlNode.Entries> read(Path file) {
        return read(file, Place.of(name(file)));
    }

    private Optional<YamlNode.Entries> read(Path file, Place from) {
        Path absolute = file.toAbsolutePath().normalize();
        if (open.contains(absolute)) {
            problems.add(new Problem(from, INCLUDE, "%s includes itself".formatted(name(file)), "Leave it out"));
            return Optional.empty();
        }
        open.add(absolute);
        Optional<YamlNode.Entries> document = text(file, from)
                .flatMap(text -> new YamlReader(name(file), problems).read(text))
                .flatMap(this::mapping);
        Optional<YamlNode.Entries> merged = document.map(entries -> withIncludes(entries, absolute));
        open.remove(absolute);
        return merged;
    }

    private Optional<YamlNode.Entries> mapping(YamlNode node) {
        return switch (node) {
            case YamlNode.Entries entries -> Optional.of(entries);
            case YamlNode.Nothing nothing -> Optional.of(new YamlNode.Entries(nothing.place(), List.of()));
            default -> {
                problems.add(new Problem(
                        node.place(),
                        "",
                        "There is %s where settings are meant".formatted(node.kind()),
                        "Write key: value"));
                yield Optional.empty();
            }
        };
    }

    private YamlNode.Entries withIncludes(YamlNode.Entries document, Path file) {
        YamlNode.Entries merged = document;
        for (YamlNode each : included(document)) {
            if (each instanceof YamlNode.Text name) {
                Path other = file.resolveSibling(name.value());
                merged = read(other, name.place()).map(over(merged)).orElse(merged);
            }
        }
        return merged;
    }

    private static java.util.function.UnaryOperator<YamlNode.Entries> over(YamlNode.Entries document) {
        return included -> merge(document, included);
    }

    private static List<YamlNode> included(YamlNode.Entries document) {
        return document.find(INCLUDE)
                .map(entry -> entry.value() instanceof YamlNode.Items list ? list.items() : List.of(entry.value()))
                .orElse(List.of());
    }

    /** What the first says, and what the second says beyond it, at every depth. Lists are not put together. */
    private static YamlNode.Entries merge(YamlNode.Entries first, YamlNode.Entries second) {
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>();
        first.entries().forEach(entry -> merged.put(entry.key(), entry));
        for (YamlNode.Entry entry : second.entries()) {
            if (!entry.key().equals(INCLUDE)) {
                merged.merge(entry.key(), entry, MergedDocument::merge);
            }
        }
        return new YamlNode.Entries(first.place(), List.copyOf(merged.values()));
    }

    private static YamlNode.Entry merge(YamlNode.Entry first, YamlNode.Entry second) {
        return first.value() instanceof YamlNode.Entries one && second.value() instanceof YamlNode.Entries other
                ? new YamlNode.Entry(first.place(), first.key(), merge(one, other))
                : first;
    }

    private Optional<String> text(Path file, Place from) {
        try {
            if (Files.size(file) > LARGEST) {
                return refused(from, file, "it is far too large");
            }
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return refused(from, file, "there is no such file");
        } catch (AccessDeniedException e) {
            return refused(from, file, "this user may not read it");
        } catch (CharacterCodingException e) {
            return refused(from, file, "it is not text in UTF-8");
        } catch (IOException e) {
            return refused(from, file, e.getClass().getSimpleName());
        }
    }

    private Optional<String> refused(Place from, Path file, String why) {
        problems.add(new Problem(
                from,
                "",
                "%s cannot be read: %s".formatted(name(file), why),
                "Correct the name, or the rights of the file"));
        return Optional.empty();
    }

    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(base) ? base.relativize(absolute).toString() : absolute.toString();
    }
}
