package org.landcheck.checks.attribute;

import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;

/** Fields that rules name. */
final class Column {
  private Column() {}

  /**
   * Says so if a layer lacks a field: a rule that names it then looks at nothing.
   *
   * <p>A field that the pack does not require may be missing without a word.
   *
   * @return whether the layer has the field
   */
  static boolean present(Layer layer, String field, Inspection inspection) {
    if (layer.schema().indexOf(field) >= 0) {
      return true;
    }
    boolean optional = spec(field, inspection).filter(spec -> !spec.required()).isPresent();
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
  static LocalText label(Layer layer, String field, Inspection inspection) {
    int index = layer.schema().indexOf(field);
    Field found = layer.schema().fields().get(index);
    String name = found.sourceName();
    Optional<LocalText> title = spec(field, inspection).map(FieldSpec::title);
    return new LocalText(
        title
            .map(LocalText::zh)
            .filter(zh -> !zh.equals(name))
            .map(zh -> zh + " " + name)
            .orElse(name),
        title
            .map(LocalText::en)
            .filter(en -> !en.equals(name))
            .map(en -> en + " " + name)
            .orElse(name));
  }

  /** What the pack expects of a field of the rule's layer. */
  static Optional<FieldSpec> spec(String field, Inspection inspection) {
    return inspection
        .rule()
        .layer()
        .flatMap(inspection.pack()::layer)
        .map(LayerSpec::fields)
        .flatMap(specs -> specs.stream().filter(spec -> spec.name().equals(field)).findFirst());
  }
}
