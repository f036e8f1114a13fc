package org.landcheck.checks.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.checks.InspectedLayers;
import org.landcheck.checks.Texts;

/**
 * Finds layers whose fields are not those of the data dictionary word for word, though all that is
 * required may be there and wide enough.
 *
 * <p>Kinds, each of which a parameter can leave out: {@code name}, a field stands under another of
 * its names; {@code alias}, what the data call it for people is none of the dictionary's words for
 * it; {@code shifted}, that is the title of another field; {@code unlisted}, a field the dictionary
 * does not have, unless {@code allowed} names it; {@code missing}, an optional field that is not
 * there; {@code size}, a type, length or number of decimals that holds more than the dictionary's;
 * {@code order}, fields that stand in another order, of which the first that comes too late is
 * told. Letter case does not matter. {@link FieldTable} says how each is compared.
 *
 * <p>What cannot hold the values is told by {@link WrongFieldType}, required fields that are not
 * there by {@link MissingField}, so that each fault is told once.
 *
 * <p>Of layers that need not be there, packs mostly list no more fields than their rules use:
 * ledgers, whose columns bear titles, and layers of other offices. They are looked at only if the
 * rule names one, or {@code optionalLayers} is set. A layer of which the pack lists no fields may
 * have any.
 */
public final class DictionaryMismatch implements DatasetCheck {
  /** What databases make by themselves. */
  @SuppressWarnings("rawtypes")
  static final Param<List> ALLOWED =
      Param.texts(
              "allowed",
              List.of(
                  "OBJECTID",
                  "OBJECTID_1",
                  "FID",
                  "OGC_FID",
                  "Id",
                  "Shape_Length",
                  "Shape_Leng",
                  "Shape_Area",
                  "GlobalID"))
          .stricterIfLower();

  static final Param<Boolean> ALIAS = Param.flag("alias", true).stricterIfHigher();
  static final Param<Boolean> UNLISTED = Param.flag("unlisted", true).stricterIfHigher();
  static final Param<Boolean> ORDER = Param.flag("order", true).stricterIfHigher();
  static final Param<Boolean> MISSING = Param.flag("missing", false).stricterIfHigher();
  static final Param<Boolean> TYPE = Param.flag("type", false).stricterIfHigher();
  static final Param<Boolean> LENGTH = Param.flag("length", false).stricterIfHigher();
  static final Param<Boolean> DECIMALS = Param.flag("decimals", false).stricterIfHigher();
  static final Param<Boolean> OPTIONAL_LAYERS =
      Param.flag("optionalLayers", false).stricterIfHigher();

  private static final CheckInfo INFO =
      new CheckInfo(
          "schema.dictionary",
          QualityElement.CONCEPTUAL_CONSISTENCY,
          Severity.INFO,
          Set.of(),
          List.of(
              ALIAS, UNLISTED, ALLOWED, ORDER, MISSING, TYPE, LENGTH, DECIMALS, OPTIONAL_LAYERS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    boolean all = inspection.param(OPTIONAL_LAYERS) || inspection.rule().layer().isPresent();
    for (LayerSpec spec : InspectedLayers.specs(inspection)) {
      Optional<Layer> layer = dataset.layer(spec.name());
      if (layer.isPresent() && !spec.fields().isEmpty() && (all || spec.required())) {
        inspect(layer.get(), spec, inspection);
      }
    }
  }

  private static void inspect(Layer layer, LayerSpec spec, Inspection inspection) {
    FieldTable table = new FieldTable(layer.schema(), spec);
    table.names();
    if (inspection.param(ALIAS)) {
      table.aliases();
    }
    if (inspection.param(UNLISTED)) {
      table.unlisted(Texts.list(inspection.param(ALLOWED)));
    }
    if (inspection.param(MISSING)) {
      table.missing();
    }
    table.sizes(
        inspection.param(TYPE),
        inspection.param(LENGTH),
        inspection.param(DECIMALS),
        TypeFit.alternatives(inspection.pack()));
    if (inspection.param(ORDER)) {
      table.order();
    }
    table.differences().forEach(each -> report(layer, each, inspection));
  }

  private static void report(Layer layer, FieldTable.Difference difference, Inspection inspection) {
    String field = difference.field();
    inspection.report(
        Finding.by(inspection.rule(), INFO)
            .in(layer.name())
            .arg("kind", difference.kind())
            .arg("field", field)
            .arg("other", difference.other())
            .arg("foundZh", difference.found().zh())
            .arg("foundEn", difference.found().en())
            .arg("expectedZh", difference.expected().zh())
            .arg("expectedEn", difference.expected().en())
            .locator(layer.name() + " " + field + " " + difference.kind())
            .build());
  }
}
