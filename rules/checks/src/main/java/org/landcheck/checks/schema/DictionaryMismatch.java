package org.landcheck.checks.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.Texts;

/**
 * Finds layers whose fields are not those of the data dictionary word for word, though all that is
 * required may be there.
 *
 * <p>Kinds: {@code name}, a field stands under another of its names; {@code unlisted}, a field the
 * dictionary does not have, unless {@code allowed} names it; {@code order}, fields that stand in
 * another order than the dictionary's, of which the first that comes too late is told. Letter case
 * does not matter. A layer of which the pack lists no fields may have any. Types and lengths are
 * told by {@link WrongFieldType}, fields that are not there by {@link MissingField}.
 */
public final class DictionaryMismatch implements DatasetCheck {
  /** What databases make by themselves. */
  @SuppressWarnings("rawtypes")
  static final Param<List> ALLOWED =
      Param.texts(
              "allowed",
              List.of("OBJECTID", "FID", "OGC_FID", "Shape_Length", "Shape_Area", "GlobalID"))
          .stricterIfLower();

  static final Param<Boolean> ORDER = Param.flag("order", true).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "schema.dictionary",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.INFO,
          Set.of(),
          List.of(ALLOWED, ORDER));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    for (LayerSpec spec : InspectedLayers.specs(inspection)) {
      Optional<Layer> layer = dataset.layer(spec.name());
      if (layer.isPresent() && !spec.fields().isEmpty()) {
        names(layer.get(), spec, inspection);
        unlisted(layer.get(), spec, inspection);
        if (inspection.param(ORDER)) {
          order(layer.get(), spec, inspection);
        }
      }
    }
  }

  private static void names(Layer layer, LayerSpec spec, Inspection inspection) {
    LayerSchema schema = layer.schema();
    for (FieldSpec field : spec.fields()) {
      int index = schema.indexOf(field.name());
      if (index >= 0) {
        String own = schema.fields().get(index).sourceName();
        if (!own.equalsIgnoreCase(field.name())) {
          report(layer, "name", own, field.name(), inspection);
        }
      }
    }
  }

  private static void unlisted(Layer layer, LayerSpec spec, Inspection inspection) {
    Set<String> known =
        spec.fields().stream().map(field -> fold(field.name())).collect(Collectors.toSet());
    Texts.list(inspection.param(ALLOWED)).forEach(name -> known.add(fold(name)));
    for (Field field : layer.schema().fields()) {
      if (!known.contains(fold(field.name())) && !known.contains(fold(field.sourceName()))) {
        report(layer, "unlisted", field.sourceName(), "", inspection);
      }
    }
  }

  private static void order(Layer layer, LayerSpec spec, Inspection inspection) {
    List<String> expected = new ArrayList<>();
    for (FieldSpec field : spec.fields()) {
      if (layer.schema().indexOf(field.name()) >= 0) {
        expected.add(field.name());
      }
    }
    int before = -1;
    for (int i = 0; i < expected.size(); i++) {
      int index = layer.schema().indexOf(expected.get(i));
      if (index < before) {
        report(layer, "order", expected.get(i), expected.get(i - 1), inspection);
        return;
      }
      before = index;
    }
  }

  private static String fold(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }

  private static void report(
      Layer layer, String kind, String field, String other, Inspection inspection) {
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .in(layer.name())
            .arg("kind", kind)
            .arg("field", field)
            .arg("expected", other)
            .locator(layer.name() + " " + field + " " + kind)
            .build());
  }
}
