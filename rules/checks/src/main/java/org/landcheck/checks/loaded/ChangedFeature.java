package org.landcheck.checks.loaded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.FeatureCheck;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Meaning;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.relation.ValuePair;
import org.landcheck.checks.rows.Counterpart;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features that loading changed.
 *
 * <p>A feature is held against the loaded one with the same business key; if there is none, or more
 * than one, it is left to {@code loaded.missing} and {@code attribute.unique}. Compared are {@code
 * fields}, all that both layers have if none are named, but {@code ignore}: numbers may differ by
 * {@code tolerance}, days are the same however they are spelt, texts without blanks at the ends.
 * Shapes may differ by {@code resolution} in the way {@link GeometryDifference} tells. Kinds {@code
 * attributes}, {@code geometry} and {@code both}; {@code fields} lists the fields that changed,
 * {@code changesZh} and {@code changesEn} the first {@value #SHOWN} with their values. The measure
 * is how far the border lies off, if that is known. Fields that the loaded layer lacks are listed
 * once as not inspected.
 */
public final class ChangedFeature implements FeatureCheck {
  @SuppressWarnings("rawtypes")
  static final Param<List> FIELDS = Param.texts("fields", List.of()).meaning(Meaning.FIELD);

  @SuppressWarnings("rawtypes")
  static final Param<List> IGNORE =
      Param.texts("ignore", List.of()).stricterIfLower().meaning(Meaning.FIELD);

  static final Param<Double> TOLERANCE =
      Param.number("tolerance", Unit.COUNT, 0, 0, 1e12).stricterIfLower();
  static final Param<Double> RESOLUTION =
      Param.number("resolution", Unit.METRE, 0.001, 0, 1000).stricterIfLower();

  /** Along a meridian; along a parallel a metre is a little more of a degree. */
  private static final double DEGREES_A_METRE = 1 / 111_320.0;

  private static final int SHOWN = 5;
  private static final int LONGEST = 40;

  private static final CheckInfo INFO =
      new CheckInfo(
          "loaded.changed",
          QualityElement.THEMATIC_ACCURACY,
          Severity.ERROR,
          Set.of(Need.LOADED),
          List.of(FIELDS, IGNORE, TOLERANCE, RESOLUTION));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void prepare(Layer layer, Inspection inspection) {
    Optional<Counterpart> found = Counterpart.prepare(layer, Companion.LOADED, true, inspection);
    List<String> lacking = new ArrayList<>();
    for (String field : fields(layer, inspection)) {
      boolean own = Column.present(layer, field, inspection);
      if (own && found.isPresent() && found.get().layer().schema().indexOf(field) < 0) {
        lacking.add(field);
      }
    }
    if (!lacking.isEmpty()) {
      String names = String.join(", ", lacking);
      inspection.skip(
          Optional.empty(),
          new LocalText(
              "入库后的图层 " + layer.name() + " 没有字段 " + names,
              "layer " + layer.name() + " of the data as loaded has no field " + names));
    }
  }

  private static List<String> fields(Layer layer, Inspection inspection) {
    List<String> named = Texts.list(inspection.param(FIELDS));
    List<String> all =
        named.isEmpty()
            ? layer.schema().fields().stream()
                .filter(field -> field.type() != FieldType.BLOB)
                .map(Field::name)
                .toList()
            : named;
    List<String> ignored = Texts.list(inspection.param(IGNORE));
    return all.stream().filter(field -> !ignored.contains(field)).toList();
  }

  @Override
  public void inspect(Layer layer, int row, Inspection inspection) {
    Optional<Counterpart> found = Counterpart.of(layer, Companion.LOADED, inspection);
    int loaded = found.map(counterpart -> counterpart.only(row)).orElse(-1);
    if (loaded < 0) {
      return;
    }
    Layer theirs = found.get().layer();
    List<ValuePair> changed = new ArrayList<>();
    for (String field : fields(layer, inspection)) {
      if (layer.schema().indexOf(field) >= 0 && theirs.schema().indexOf(field) >= 0) {
        Figures own = Figures.of(layer, inspection.rule().layer(), field, inspection);
        ValuePair pair =
            new ValuePair(
                own,
                Figures.of(theirs, inspection.rule().layer(), field, inspection),
                own.scaled(inspection.param(TOLERANCE)),
                false);
        if (pair.difference(row, loaded).isPresent()) {
          changed.add(pair);
        }
      }
    }
    Geometry shape = layer.geometry(row);
    double metre = layer.crs().kind() == Crs.Kind.GEOGRAPHIC ? DEGREES_A_METRE : 1;
    double resolution = inspection.param(RESOLUTION) * metre;
    double distance =
        found.get().isOneSystem()
            ? GeometryDifference.of(shape, theirs.geometry(loaded), resolution) / metre
            : 0;
    if (!changed.isEmpty() || distance > 0) {
      report(layer, row, loaded, changed, distance, inspection);
    }
  }

  private static void report(
      Layer layer,
      int row,
      int loaded,
      List<ValuePair> changed,
      double distance,
      Inspection inspection) {
    List<String> names = new ArrayList<>();
    List<String> changesZh = new ArrayList<>();
    List<String> changesEn = new ArrayList<>();
    for (ValuePair pair : changed) {
      String name = layer.schema().fields().get(pair.own().column()).sourceName();
      names.add(name);
      if (changesZh.size() < SHOWN) {
        String before = shown(pair.own().text(row));
        String change = before + " → " + shown(pair.other().text(loaded));
        String field = layer.schema().fields().get(pair.own().column()).name();
        LocalText label = Column.label(layer, field, inspection);
        changesZh.add(label.zh() + "：" + change);
        changesEn.add(label.en() + ": " + change);
      }
    }
    FindingBuilder finding =
        Finding.by(inspection.rule(), INFO)
            .on(layer, row)
            .arg("kind", !(distance > 0) ? "attributes" : names.isEmpty() ? "geometry" : "both")
            .arg("fields", String.join(", ", names))
            .arg("changesZh", String.join("；", changesZh))
            .arg("changesEn", String.join("; ", changesEn))
            .arg("count", names.size());
    if (distance > 0 && !layer.geometry(row).isEmpty()) {
      finding.where(layer.geometry(row));
    }
    if (distance > 0 && Double.isFinite(distance)) {
      finding.measured(Quantity.metres(distance));
    }
    inspection.report(finding.build());
  }

  /** Enough of a text to know it by. */
  private static String shown(String text) {
    String plain = text.isEmpty() ? "NULL" : text;
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
