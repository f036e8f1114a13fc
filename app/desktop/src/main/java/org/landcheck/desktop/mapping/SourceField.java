package org.landcheck.desktop.mapping;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Field;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.checks.Texts;
import org.landcheck.checks.schema.TypeWords;

/**
 * A field of the data as people recognise it.
 *
 * @param type with its length
 * @param samples the first values that differ, shortened; none for a field that is empty at first
 */
record SourceField(Field field, LocalText type, List<String> samples) {
  private static final int SAMPLES = 3;
  private static final int ROWS = 500;
  private static final int LETTERS = 24;

  SourceField {
    samples = List.copyOf(samples);
  }

  /** Every field of a layer. Looks at the first rows only, for a layer may have millions. */
  static List<SourceField> of(Layer layer) {
    List<SourceField> fields = new ArrayList<>();
    for (int i = 0; i < layer.schema().fields().size(); i++) {
      Field field = layer.schema().fields().get(i);
      LocalText type = TypeWords.of(field.type(), field.length(), field.decimals());
      fields.add(new SourceField(field, type, samples(layer, i)));
    }
    return fields;
  }

  private static List<String> samples(Layer layer, int index) {
    List<String> samples = new ArrayList<>();
    for (int row = 0; row < Math.min(ROWS, layer.size()) && samples.size() < SAMPLES; row++) {
      Object value = layer.value(row, index);
      String text = value instanceof byte[] ? "" : shortened(Texts.shown(value));
      if (!text.isEmpty() && !samples.contains(text)) {
        samples.add(text);
      }
    }
    return samples;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LETTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LETTERS)) + "…";
  }
}
