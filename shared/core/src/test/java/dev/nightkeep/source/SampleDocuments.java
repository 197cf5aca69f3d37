package dev.nightkeep.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Fixed documents that every source and target of documents must keep byte for byte. */
public final class SampleDocuments {
    private static final String VALUES = """
            {
              "double": {"$numberDouble": "-0.0"},
              "fraction": 1.5,
              "plain document": {"x": 1},
              "plain array": [1, "b"],
              "not-a-number": {"$numberDouble": "NaN"},
              "infinity": {"$numberDouble": "-Infinity"},
              "string": "größe \\u0000 \\uD83C\\uDF19",
              "document": {"b": 1, "a": {"": 2}, "a.b": 3},
              "array": [1, [], {"x": null}],
              "binary": {"$binary": {"base64": "AAEC", "subType": "00"}},
              "uuid": {"$binary": {"base64": "AAECAwQFBgcICQoLDA0ODw==", "subType": "04"}},
              "user-defined-binary": {"$binary": {"base64": "AwQF", "subType": "80"}},
              "undefined": {"$undefined": true},
              "object-id": {"$oid": "0123456789abcdef01234567"},
              "boolean": false,
              "date": {"$date": {"$numberLong": "-62135596800001"}},
              "null": null,
              "regex": {"$regularExpression": {"pattern": "^a/b", "options": "im"}},
              "db-pointer": {"$dbPointer": {"$ref": "a.b", "$id": {"$oid": "0123456789abcdef01234567"}}},
              "code": {"$code": "return 1"},
              "symbol": {"$symbol": "s"},
              "code-with-scope": {"$code": "return x", "$scope": {"x": 1}},
              "int32": {"$numberInt": "-2147483648"},
              "timestamp": {"$timestamp": {"t": 4294967295, "i": 1}},
              "int64": {"$numberLong": "9223372036854775807"},
              "decimal128": {"$numberDecimal": "1.2300E+3"},
              "min-key": {"$minKey": 1},
              "max-key": {"$maxKey": 1}
            }
            """;

    private static final List<String> NEVER_AN_ID = List.of("array", "plain array", "undefined", "regex");

    private SampleDocuments() {}

    /** {@code count} small documents with {@code _id} from 1. */
    public static List<RawBsonDocument> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> document(new BsonInt32(number), new BsonString("document " + number)))
                .toList();
    }

    /** One document for each type of value, under the type's name. */
    public static Map<String, RawBsonDocument> ofEveryType() {
        Map<String, RawBsonDocument> documents = new LinkedHashMap<>();
        RawBsonDocument.parse(VALUES)
                .forEach((name, value) -> documents.put(name, document(new BsonString(name), value)));
        return documents;
    }

    /** One document for each type that an {@code _id} may have, under the type's name. */
    public static Map<String, RawBsonDocument> withEveryId() {
        Map<String, RawBsonDocument> documents = new LinkedHashMap<>();
        RawBsonDocument.parse(VALUES)
                .forEach((name, value) -> documents.put("_id " + name, document(value, new BsonString(name))));
        NEVER_AN_ID.forEach(name -> documents.remove("_id " + name));
        return documents;
    }

    /** Both of the above. */
    public static Map<String, RawBsonDocument> ofEveryKind() {
        Map<String, RawBsonDocument> documents = new LinkedHashMap<>(ofEveryType());
        documents.putAll(withEveryId());
        return documents;
    }

    /** {@code {_id: id, value: value}}. */
    public static RawBsonDocument document(BsonValue id, BsonValue value) {
        return raw(new BsonDocument("_id", id).append("value", value));
    }

    /** The document's {@code _id}, null's value where it has none. */
    public static BsonValue id(RawBsonDocument document) {
        return document.get("_id", BsonNull.VALUE);
    }

    /** The same document as bytes. */
    public static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }

    /** A copy of the document's bytes. */
    public static byte[] bytes(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        return Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit());
    }

    /** The documents as hexadecimal text: two lists of it are equal when the bytes are. */
    public static List<String> hex(Iterable<RawBsonDocument> documents) {
        List<String> lines = new ArrayList<>();
        documents.forEach(document -> lines.add(java.util.HexFormat.of().formatHex(bytes(document))));
        return lines;
    }
}
