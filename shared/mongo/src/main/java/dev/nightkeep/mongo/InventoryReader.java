package dev.nightkeep.mongo;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.Inventory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Takes the inventory of a server. */
final class InventoryReader {
    private final DatabaseNames names;
    private final DatabaseReader databases;
    private final CollectionSizes sizes;

    InventoryReader(DatabaseNames names, DatabaseReader databases, CollectionSizes sizes) {
        this.names = names;
        this.databases = databases;
        this.sizes = sizes;
    }

    Inventory read(NamespaceSelection selection) {
        List<DatabaseContents> contents = names.of(selection).stream()
                .map(name -> databases.read(name, selection))
                .toList();
        List<CollectionDescription> collections = contents.stream()
                .flatMap(each -> each.collections().stream())
                .sorted(Comparator.comparing(CollectionDescription::namespace))
                .toList();
        Optional<CollectionSize> size = estimate(collections, selection);
        return new Inventory(
                collections,
                contents.stream().flatMap(each -> each.missing().stream()).toList(),
                size.map(known -> OptionalLong.of(known.documents())).orElseGet(OptionalLong::empty),
                size.map(known -> OptionalLong.of(known.bytes())).orElseGet(OptionalLong::empty));
    }

    private Optional<CollectionSize> estimate(List<CollectionDescription> collections, NamespaceSelection selection) {
        boolean wholeDatabases =
                selection.include().isEmpty() && selection.exclude().isEmpty();
        Stream<Optional<CollectionSize>> parts = wholeDatabases
                ? collections.stream()
                        .map(each -> each.namespace().database())
                        .distinct()
                        .map(sizes::ofDatabase)
                : collections.stream()
                        .filter(CollectionDescription::hasDocuments)
                        .map(each -> sizes.of(each.dataNamespace()));
        return parts.reduce(
                Optional.of(new CollectionSize(0, 0)), (sum, part) -> sum.flatMap(size -> part.map(size::plus)));
    }
}
