package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.LayerLabel;
import org.landcheck.checks.rows.IntRows;
import org.landcheck.checks.rows.Overlay;
import org.landcheck.checks.rows.RowBlocks;

/**
 * Finds texts that were read in the wrong encoding, in any field of any layer (or of the layer the
 * rule names), also in names of fields.
 *
 * <p>Kind {@code replacement}: a character stands where one was lost (U+FFFD); {@code mojibake}:
 * what programs make of lost characters (锟斤拷, 烫烫烫, 屯屯屯), or nothing but question marks; {@code
 * reread}: the text makes sense in the other encoding, as it says then. One finding a feature and
 * field; {@code field-name}: one a field whose name is so.
 */
public final class ReplacementCharacter implements DatasetCheck {
  private static final Pattern LOST = Pattern.compile("锟斤|斤拷|烫烫烫|屯屯屯|^[?？]{2,}$");

  /** Letters of a value that a message shows. */
  private static final int SHOWN = 60;

  private static final CheckInfo INFO =
      new CheckInfo(
          "attribute.replacement-character",
          QualityElement.FORMAT_CONSISTENCY,
          Severity.ERROR,
          Set.of(),
          List.of());

  private record Key(Layer base) {}

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    Optional<String> named = inspection.rule().layer();
    for (Layer layer : dataset.layers()) {
      if (named.isEmpty() || named.get().equals(layer.name())) {
        inspectNames(layer, inspection);
        inspect(Overlay.of(layer), inspection);
      }
    }
  }

  private static void inspectNames(Layer layer, Inspection inspection) {
    for (Field field : layer.schema().fields()) {
      Optional<String> meant = Mojibake.meant(field.sourceName());
      if (meant.isPresent() || !kind(field.sourceName(), meant).isEmpty()) {
        inspection.report(
            LayerLabel.about(layer, INFO, inspection)
                .arg("kind", "field-name")
                .arg("value", field.sourceName())
                .locator(layer.name() + " " + field.sourceName())
                .build());
      }
    }
  }

  /** Rows beneath edits are looked through once. */
  private static void inspect(Overlay version, Inspection inspection) {
    Layer base = version.base();
    int[] beneath =
        inspection.shared(
            new Key(base),
            () ->
                RowBlocks.choose(
                    base.size(), inspection, (from, to, chosen) -> choose(base, from, to, chosen)));
    for (int baseRow : beneath) {
      int row = version.rowOfBase(baseRow);
      if (row >= 0) {
        inspect(version.layer(), row, inspection);
      }
    }
    for (int row : version.touched()) {
      inspect(version.layer(), row, inspection);
    }
  }

  private static void choose(Layer layer, int from, int to, IntRows chosen) {
    int[] texts = texts(layer);
    for (int row = from; row < to; row++) {
      for (int field : texts) {
        if (!kind(layer.value(row, field)).isEmpty()) {
          chosen.accept(row);
          break;
        }
      }
    }
  }

  private static void inspect(Layer layer, int row, Inspection inspection) {
    for (int field : texts(layer)) {
      Object value = layer.value(row, field);
      String kind = kind(value);
      if (!kind.isEmpty()) {
        report(layer, row, field, kind, value.toString(), inspection);
      }
    }
  }

  private static int[] texts(Layer layer) {
    List<Field> fields = layer.schema().fields();
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i).type() == FieldType.TEXT)
        .toArray();
  }

  /** What is wrong with a value; empty if nothing is. */
  private static String kind(Object value) {
    return value instanceof String text && Mojibake.isSuspicious(text)
        ? kind(text, Mojibake.meant(text))
        : "";
  }

  private static String kind(String text, Optional<String> meant) {
    if (text.indexOf('\uFFFD') >= 0) {
      return "replacement";
    }
    if (LOST.matcher(text).find()) {
      return "mojibake";
    }
    return meant.isPresent() ? "reread" : "";
  }

  private static void report(
      Layer layer, int row, int field, String kind, String value, Inspection inspection) {
    String name = layer.schema().fields().get(field).name();
    LocalText label = Column.label(layer, Optional.of(layer.name()), name, inspection);
    FindingBuilder finding =
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", kind)
            .arg("fieldZh", label.zh())
            .arg("fieldEn", label.en())
            .arg("value", shown(value))
            .locator(name);
    if (kind.equals("reread")) {
      finding.arg("meant", shown(Mojibake.meant(value).orElseThrow()));
    }
    inspection.report(finding.build());
  }

  private static String shown(String text) {
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
