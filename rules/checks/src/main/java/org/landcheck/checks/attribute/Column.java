package org.landcheck.checks.attribute;

import java.util.List;
import java.util.Optional;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Texts;

/** Fields that rules name. */
public final class Column {
  private Column() {}

  /**
   * Says so if a layer lacks a field: a rule that names it then looks at nothing.
   *
   * <p>A field that the pack does not require may be missing without a word.
   *
   * @return whether the layer has the field
   */
  public static boolean present(Layer layer, String field, Inspection inspection) {
    return present(layer, inspection.rule().layer(), field, inspection);
  }

  /**
   * The same for some layer.
   *
   * @param named the layer as the pack names it
   */
  public static boolean present(
      Layer layer, Optional<String> named, String field, Inspection inspection) {
    if (layer.schema().indexOf(field) >= 0) {
      return true;
    }
    boolean optional = spec(named, field, inspection).filter(spec -> !spec.required()).isPresent();
    if (!optional) {
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "图层 " + layer.name() + " 没有字段 " + field,
              "layer " + layer.name() + " has no field " + field));
    }
    return false;
  }

  /** A field as messages call it: its name in the source behind its title. */
  public static LocalText label(Layer layer, String field, Inspection inspection) {
    return label(layer, inspection.rule().layer(), field, inspection);
  }

  private static boolean isChinese(String name) {
    return name.codePoints().anyMatch(Character::isIdeographic);
  }

  /** A field by its title alone; its name in the source if the pack gives it none. */
  static LocalText title(Layer layer, String field, Inspection inspection) {
    String name = layer.schema().fields().get(layer.schema().indexOf(field)).sourceName();
    return spec(field, inspection).map(FieldSpec::title).orElse(new LocalText(name, name));
  }

  /**
   * A field of some layer.
   *
   * @param named the layer as the pack names it
   */
  public static LocalText label(
      Layer layer, Optional<String> named, String field, Inspection inspection) {
    int index = layer.schema().indexOf(field);
    Field found = layer.schema().fields().get(index);
    String name = found.sourceName();
    Optional<LocalText> title = spec(named, field, inspection).map(FieldSpec::title);
    return new LocalText(
        title
            .map(LocalText::zh)
            .filter(zh -> !name.contains(zh))
            .map(zh -> isChinese(name) ? zh + "（" + name + "）" : zh + " " + name)
            .orElse(name),
        title
            .map(LocalText::en)
            .filter(en -> !name.contains(en))
            .map(en -> en + " " + name)
            .orElse(name));
  }

  /** What the pack expects of a field of the rule's layer. */
  public static Optional<FieldSpec> spec(String field, Inspection inspection) {
    return spec(inspection.rule().layer(), field, inspection);
  }

  /**
   * What the pack expects of a field of some layer.
   *
   * @param named the layer as the pack names it
   */
  public static Optional<FieldSpec> spec(
      Optional<String> named, String field, Inspection inspection) {
    return spec(named, field, inspection.pack());
  }

  /** The same, without an inspection. */
  public static Optional<FieldSpec> spec(Optional<String> named, String field, RulePack pack) {
    List<FieldSpec> specs = named.flatMap(pack::layer).map(LayerSpec::fields).orElse(List.of());
    // asked for every row: a loop costs a part of what a stream does
    for (FieldSpec spec : specs) {
      if (spec.name().equals(field)) {
        return Optional.of(spec);
      }
    }
    return Optional.empty();
  }

  /**
   * What a row has in a field, letter by letter; numbers without needless zeros. Empty if the layer
   * lacks the field or the value is missing, blank or none that people can read.
   */
  public static String text(Layer layer, int row, String field) {
    int index = layer.schema().indexOf(field);
    Object value = index < 0 ? null : layer.value(row, index);
    boolean binary = value instanceof byte[];
    String text = value instanceof String raw ? raw : binary ? "" : Texts.shown(value);
    return Texts.isBlank(text) ? "" : text;
  }

  /**
   * Starts a finding about the value a row has in a field, which its arguments {@code field},
   * {@code fieldZh} and {@code fieldEn} name.
   */
  public static FindingBuilder fault(
      CheckInfo check, Layer layer, int row, String field, Inspection inspection) {
    LocalText label = label(layer, field, inspection);
    return Finding.by(inspection.rule(), check)
        .on(layer, row)
        .arg("field", field)
        .arg("fieldZh", label.zh())
        .arg("fieldEn", label.en())
        .locator(field);
  }
}
