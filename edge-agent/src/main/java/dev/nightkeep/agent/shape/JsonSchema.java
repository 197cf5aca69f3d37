package dev.nightkeep.agent.shape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A shape as a JSON Schema (draft 7, which editors know), by which they complete and check what is typed. */
public final class JsonSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonSchema() {}

    /** The schema of a whole document. */
    public static ObjectNode of(Shape shape, String title) {
        ObjectNode schema = MAPPER.createObjectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", title);
        schema.setAll(schema(shape));
        return schema;
    }

    private static ObjectNode schema(Shape shape) {
        ObjectNode schema = MAPPER.createObjectNode();
        switch (shape) {
            case Shape.Text text -> text(schema, text);
            case Shape.Choice choice -> choice.words().forEach(schema.putArray("enum")::add);
            case Shape.WholeNumber number ->
                schema.put("type", "integer").put("minimum", number.least()).put("maximum", number.most());
            case Shape.Flag flag -> schema.put("type", "boolean");
            case Shape.Items items -> items(schema, items);
            case Shape.Named named -> {
                schema.put("type", "object").set("additionalProperties", schema(named.each()));
                schema.set("propertyNames", schema(named.name()));
            }
            case Shape.Known known -> known(schema, known);
        }
        return schema;
    }

    /** Numbers too: YAML takes {@code 30} for one where a text is meant. */
    private static void text(ObjectNode schema, Shape.Text text) {
        schema.putArray("type").add("string").add("number");
        text.pattern().ifPresent(pattern -> schema.put("pattern", pattern));
    }

    private static void items(ObjectNode schema, Shape.Items items) {
        ArrayNode either = schema.putArray("anyOf");
        either.add(schema(items.each()));
        either.addObject().put("type", "array").set("items", schema(items.each()));
    }

    private static void known(ObjectNode schema, Shape.Known known) {
        boolean empty = known.fields().stream().noneMatch(Field::required)
                && known.choices().stream().noneMatch(Shape.OneOf::required);
        if (empty) {
            schema.putArray("type").add("object").add("null");
        } else {
            schema.put("type", "object");
        }
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        known.fields().forEach(field -> properties.set(field.name(), described(field)));
        ArrayNode required = MAPPER.createArrayNode();
        known.fields().stream().filter(Field::required).map(Field::name).forEach(required::add);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        ArrayNode all = MAPPER.createArrayNode();
        known.choices().forEach(choice -> exclusive(all, choice));
        if (!all.isEmpty()) {
            schema.set("allOf", all);
        }
    }

    private static void exclusive(ArrayNode all, Shape.OneOf choice) {
        if (choice.required()) {
            ArrayNode any = all.addObject().putArray("anyOf");
            choice.names().forEach(name -> any.addObject().putArray("required").add(name));
        }
        for (int i = 0; i < choice.names().size(); i++) {
            for (int j = i + 1; j < choice.names().size(); j++) {
                all.addObject()
                        .putObject("not")
                        .putArray("required")
                        .add(choice.names().get(i))
                        .add(choice.names().get(j));
            }
        }
    }

    private static ObjectNode described(Field field) {
        ObjectNode schema = schema(field.shape());
        String standard = field.standard().map(" Standard: %s."::formatted).orElse("");
        schema.put("description", field.about() + standard);
        boolean nullable = !field.required() && !(field.shape() instanceof Shape.Known);
        if (!nullable) {
            return schema;
        }
        ObjectNode either = MAPPER.createObjectNode().put("description", field.about() + standard);
        schema.remove("description");
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
