package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** A piece of a message or of a form (developer documentation, component reference). Immutable. */
public sealed interface Component
        permits MessageComponent, ContainerComponent, RowComponent, ModalComponent, LabelledComponent {
    /** As Discord takes it. */
    JsonObject json();

    /** The components right inside of it. */
    default List<? extends Component> inner() {
        return List.of();
    }

    /** How many components it is, itself and all inside of it. */
    default int count() {
        return 1 + inner().stream().mapToInt(Component::count).sum();
    }

    /** How many characters of text it shows, of those that count against {@link Limits#COMPONENT_TEXT}. */
    default int textLength() {
        return inner().stream().mapToInt(Component::textLength).sum();
    }
}
