package org.landcheck.delivery.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.delivery.Decimals;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * {@code edits.jsonl}: one line a step of work: who, when, why, and of every feature touched what
 * was there before and after. Shapes are WKB in hexadecimal, so every bit can be compared; of a
 * feature that was changed only what differs is written.
 */
final class EditLog {
  private final Dataset data;
  private final JsonGenerator gen;

  private EditLog(Dataset data, JsonGenerator gen) {
    this.data = data;
    this.gen = gen;
  }

  /**
   * Writes to a stream and leaves it open.
   *
   * @param data the edited data, for the names of fields
   */
  static void write(Dataset data, List<JournalEntry> journal, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    int number = 0;
    for (JournalEntry entry : journal) {
      number++;
      JsonGenerator gen =
          new JsonFactory()
              .createGenerator(writer)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      new EditLog(data, gen).entry(number, entry);
      gen.close();
      writer.write('\n');
    }
    writer.flush();
  }

  private void entry(int number, JournalEntry entry) throws IOException {
    gen.writeStartObject();
    gen.writeNumberField("number", number);
    gen.writeStringField("kind", entry.kind().name());
    gen.writeStringField("author", entry.author());
    gen.writeStringField("at", entry.at().toString());
    gen.writeStringField("reason", entry.edit().reason());
    gen.writeArrayFieldStart("changes");
    for (FeatureChange change : entry.change().changes()) {
      change(change);
    }
    gen.writeEndArray();
    gen.writeEndObject();
  }

  private void change(FeatureChange change) throws IOException {
    gen.writeStartObject();
    gen.writeStringField("feature", change.ref().toString());
    gen.writeFieldName("before");
    side(change.ref(), change.before(), change.after());
    gen.writeFieldName("after");
    side(change.ref(), change.after(), change.before());
    gen.writeEndObject();
  }

  /** One side of a change: all of a feature that came or went, else what the other side has not. */
  private void side(FeatureRef ref, Optional<Feature> side, Optional<Feature> other)
      throws IOException {
    if (side.isEmpty()) {
      gen.writeNull();
      return;
    }
    gen.writeStartObject();
    String shape = wkb(side.get().geometry());
    if (other.isEmpty() || !shape.equals(wkb(other.get().geometry()))) {
      gen.writeFieldName("geometry");
      if (shape.isEmpty()) {
        gen.writeNull();
      } else {
        gen.writeString(shape);
      }
    }
    gen.writeObjectFieldStart("values");
    List<Object> values = side.get().values();
    for (int i = 0; i < values.size(); i++) {
      if (other.isEmpty() || !same(values.get(i), other.get().values(), i)) {
        gen.writeFieldName(fieldName(ref, i));
        value(values.get(i));
      }
    }
    gen.writeEndObject();
    gen.writeEndObject();
  }

  private static boolean same(Object value, List<Object> others, int index) {
    return index < others.size() && Objects.deepEquals(value, others.get(index));
  }

  private static String wkb(Optional<Geometry> geometry) {
    return geometry
        .filter(shape -> shape != Layer.NO_GEOMETRY)
        .map(shape -> WKBWriter.toHex(new WKBWriter(dimension(shape)).write(shape)))
        .orElse("");
  }

  private static int dimension(Geometry shape) {
    return Arrays.stream(shape.getCoordinates()).anyMatch(c -> !Double.isNaN(c.getZ())) ? 3 : 2;
  }

  private String fieldName(FeatureRef ref, int index) {
    List<Field> fields =
        data.layer(ref.layer()).map(layer -> layer.schema().fields()).orElse(List.of());
    return index < fields.size() ? fields.get(index).sourceName() : "field " + (index + 1);
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      gen.writeNull();
    } else if (value instanceof Long number) {
      gen.writeNumber(number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      gen.writeNumber(Decimals.exact(number));
    } else if (value instanceof Boolean flag) {
      gen.writeBoolean(flag);
    } else if (value instanceof byte[] bytes) {
      gen.writeString(Base64.getEncoder().encodeToString(bytes));
    } else {
      gen.writeString(value.toString());
    }
  }
}
