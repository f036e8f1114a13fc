package org.landcheck.checks.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetCheck;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingBuilder;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Inspection;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.Need;
import org.landcheck.api.Param;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.checks.Cell;
import org.landcheck.checks.Contradiction;
import org.landcheck.checks.Texts;
import org.landcheck.checks.attribute.Column;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds what a metadata record says and the data do not.
 *
 * <p>The record is the first row of the table compared with; the data are the layers with shapes.
 * Kinds: {@code crs}, the coordinate system a text speaks of ({@link StatedCrs}); {@code extent},
 * one of the four sides, off by more than {@code extentTolerance}; {@code layers} and {@code
 * features}, their numbers; {@code no-date}, a date that is none; {@code date}, one outside {@code
 * dateFrom} and {@code dateTo}; {@code level}, a classification that is not in {@code levels}.
 * Items the record lacks are left to {@code metadata.incomplete}. An extent in degrees is not
 * compared with data in metres, and says so.
 */
public final class MetadataMismatch implements DatasetCheck {
  static final Param<Double> TOLERANCE =
      Param.number("extentTolerance", Unit.METRE, 1, 0, 1e6).stricterIfLower();
  static final Param<String> FROM = Param.text("dateFrom", "").stricterIfHigher();
  static final Param<String> TO = Param.text("dateTo", "").stricterIfLower();

  @SuppressWarnings("rawtypes")
  static final Param<List> LEVELS =
      Param.texts("levels", List.of("公开", "非密", "非涉密", "内部", "一般", "重要", "核心", "秘密", "机密"))
          .stricterIfLower();

  private static final List<String> SIDES = List.of("XMIN", "YMIN", "XMAX", "YMAX");
  private static final double DEGREES = 360;
  private static final double METRES_PER_DEGREE = 111_000;

  private static final CheckInfo INFO =
      new CheckInfo(
          "metadata.disagrees",
          QualityElement.THEMATIC_ACCURACY,
          Severity.ERROR,
          Set.of(Need.AGAINST),
          List.of(TOLERANCE, FROM, TO, LEVELS));

  @Override
  public CheckInfo info() {
    return INFO;
  }

  @Override
  public Optional<LocalText> contradiction(Rule rule) {
    Optional<LocalDate> from = StatedDate.of(rule.param(FROM));
    Optional<LocalDate> to = StatedDate.of(rule.param(TO));
    boolean wrong =
        from.isEmpty() != rule.param(FROM).isBlank() || to.isEmpty() != rule.param(TO).isBlank();
    boolean nothing = from.filter(day -> to.filter(day::isAfter).isPresent()).isPresent();
    return Contradiction.form(FROM, wrong, "日期，dateTo 也是", "a date, and so must dateTo")
        .or(() -> Contradiction.between(FROM, TO, nothing));
  }

  @Override
  public void inspect(Dataset dataset, Inspection inspection) {
    Optional<Layer> table = inspection.against();
    if (table.isEmpty() || table.get().size() == 0) {
      return;
    }
    Layer record = table.get();
    List<Layer> layers =
        dataset.layers().stream()
            .filter(layer -> layer.schema().geometryType() != GeometryType.NONE)
            .toList();
    crs(record, layers, inspection);
    extent(record, layers, inspection);
    count(record, "layers", "TCS", layers.size(), inspection);
    count(record, "features", "YSS", layers.stream().mapToLong(Layer::size).sum(), inspection);
    date(record, inspection);
    level(record, inspection);
  }

  private static void crs(Layer record, List<Layer> layers, Inspection inspection) {
    String stated = Cell.text(record, 0, "ZBX");
    Optional<Crs> found =
        layers.stream()
            .map(Layer::crs)
            .filter(crs -> crs.kind() != Crs.Kind.UNDECLARED && crs.kind() != Crs.Kind.UNKNOWN)
            .filter(crs -> !stated.isEmpty() && new StatedCrs(stated).disagreesWith(crs))
            .findFirst();
    if (found.isPresent()) {
      Crs crs = found.get();
      String name = crs.name().isEmpty() ? crs.id() : crs.id() + " " + crs.name();
      report(record, "crs", "ZBX", stated, name, inspection);
    }
  }

  private static void extent(Layer record, List<Layer> layers, Inspection inspection) {
    Envelope box = new Envelope();
    boolean degrees = false;
    for (Layer layer : layers) {
      degrees |= layer.crs().kind() == Crs.Kind.GEOGRAPHIC;
      for (int row = 0; row < layer.size(); row++) {
        box.expandToInclude(layer.geometry(row).getEnvelopeInternal());
      }
      inspection.checkCancelled();
    }
    if (box.isNull()) {
      return;
    }
    double[] found = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    double tolerance = inspection.param(TOLERANCE) / (degrees ? METRES_PER_DEGREE : 1);
    for (int i = 0; i < SIDES.size(); i++) {
      OptionalDouble stated = Cell.number(record, 0, SIDES.get(i));
      if (stated.isEmpty()) {
        continue;
      }
      if (!degrees && Math.abs(stated.getAsDouble()) <= DEGREES && Math.abs(found[i]) > DEGREES) {
        inspection.skip(
            Optional.of(record.ref(0)),
            new LocalText(
                "元数据的范围以度为单位，数据以米为单位，没有比较",
                "the extent is stated in degrees, the data are in metres"));
        return;
      }
      double off = Math.abs(stated.getAsDouble() - found[i]);
      if (off > tolerance) {
        String shown = MessageFormatter.number(stated.getAsDouble());
        Unit unit = degrees ? Unit.DEGREE : Unit.METRE;
        inspection.report(
            builder(
                    record,
                    "extent",
                    SIDES.get(i),
                    shown,
                    MessageFormatter.number(found[i]),
                    inspection)
                .measured(new Quantity(off, unit))
                .build());
      }
    }
  }

  private static void count(
      Layer record, String kind, String field, long found, Inspection inspection) {
    OptionalDouble stated = Cell.number(record, 0, field);
    if (stated.isPresent() && Math.round(stated.getAsDouble()) != found) {
      String shown = MessageFormatter.number(stated.getAsDouble());
      report(record, kind, field, shown, Long.toString(found), inspection);
    }
  }

  private static void date(Layer record, Inspection inspection) {
    String stated = Cell.text(record, 0, "RQ");
    if (stated.isEmpty()) {
      return;
    }
    Optional<LocalDate> day = StatedDate.of(stated);
    Optional<LocalDate> from = StatedDate.of(inspection.param(FROM));
    Optional<LocalDate> to = StatedDate.of(inspection.param(TO));
    boolean early = day.isPresent() && from.isPresent() && day.get().isBefore(from.get());
    boolean late = day.isPresent() && to.isPresent() && day.get().isAfter(to.get());
    if (day.isEmpty()) {
      report(record, "no-date", "RQ", stated, "", inspection);
    } else if (early || late) {
      String wanted = inspection.param(FROM) + " – " + inspection.param(TO);
      report(record, "date", "RQ", stated, wanted, inspection);
    }
  }

  private static void level(Layer record, Inspection inspection) {
    String stated = Cell.text(record, 0, "MJ");
    List<String> levels = Texts.list(inspection.param(LEVELS));
    if (!stated.isEmpty() && !levels.isEmpty() && !levels.contains(stated)) {
      report(record, "level", "MJ", stated, String.join(" / ", levels), inspection);
    }
  }

  private static void report(
      Layer record, String kind, String field, String stated, String found, Inspection inspection) {
    inspection.report(builder(record, kind, field, stated, found, inspection).build());
  }

  private static FindingBuilder builder(
      Layer record, String kind, String field, String stated, String found, Inspection inspection) {
    LocalText label = Column.label(record, inspection.rule().against(), field, inspection);
    return Finding.by(inspection.rule(), INFO)
        .on(record, 0)
        .arg("kind", kind)
        .arg("itemZh", label.zh())
        .arg("itemEn", label.en())
        .arg("stated", stated)
        .arg("found", found)
        .locator(field);
  }
}
