package org.landcheck.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.Adjustment;
import org.landcheck.api.Adjustment.Subject;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Certainty;
import org.landcheck.api.Crs;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.DefectClass;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Scoring;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunPlan;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A small county of square zones, a run over it, and reports of that run, all made by hand. */
public final class County {
  public static final Crs ZONE_38 =
      new Crs(
          Crs.Kind.TRANSVERSE_MERCATOR,
          "CGCS2000 / 3-degree Gauss-Kruger zone 38",
          OptionalInt.of(4526),
          "CGCS2000",
          114,
          38_500_000,
          0,
          1,
          "");

  public static final Crs DEGREES =
      new Crs(
          Crs.Kind.GEOGRAPHIC,
          "China Geodetic Coordinate System 2000",
          OptionalInt.of(4490),
          "CGCS2000",
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          "");

  public static final Rule OVERLAP =
      rule("djzq-overlap", OverlapForTest.INFO.id(), "地籍子区之间无重叠", Severity.ERROR);

  public static final Rule REQUIRED =
      rule("djzq-required", RequiredForTest.INFO.id(), "地籍子区必填项", Severity.WARNING);

  public static final RulePack PACK =
      new RulePack(
          "cadastral-zone",
          "1.0.0",
          "ab".repeat(32),
          new LocalText("地籍区、地籍子区", "Cadastral zones"),
          LocalText.EMPTY,
          List.of(),
          List.of(OVERLAP, REQUIRED));

  private County() {}

  private static Rule rule(String id, String check, String zh, Severity severity) {
    return new Rule(
        id,
        check,
        new LocalText(zh, id.replace('-', ' ')),
        Optional.of("DJZQ"),
        Optional.empty(),
        severity,
        Map.of(),
        "",
        new LocalText("实施方案 3.2", "Plan 3.2"),
        Certainty.B);
  }

  /** A grid of touching squares of 100 m named 430181001001 and so on, near 长沙. */
  public static Layer zones(int rows, int columns) {
    LayerSchema schema =
        new LayerSchema(
            "DJZQ",
            GeometryType.POLYGON,
            List.of(
                Field.of("DJZQDM", FieldType.TEXT, 12, 0),
                Field.of("DJZQMC", FieldType.TEXT, 50, 0),
                Field.of("MJ", FieldType.REAL, 18, 2)),
            Optional.of("DJZQDM"));
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      Geometry shape =
          box(38_410_000 + 100 * (i % columns), 3_100_000 + 100 * (i / columns), 100, 100);
      String code = String.format("430181%06d", 1001 + i);
      features.add(
          new Feature(
              new FeatureRef("DJZQ", i + 1),
              Optional.of(shape),
              Arrays.asList(code, "子区" + (i + 1), 10_000.0)));
    }
    return ArrayLayer.of(schema, ZONE_38, features);
  }

  public static Polygon box(double x, double y, double width, double height) {
    double[] ring = {x, y, x + width, y, x + width, y + height, x, y + height, x, y};
    return PackedXY.FACTORY.createPolygon(new PackedXY(ring));
  }

  public static Finding overlap(Layer zones, int first, int second, double area) {
    Geometry one = zones.geometry(zones.rowOf(first));
    double x = one.getEnvelopeInternal().getMaxX();
    double y = one.getEnvelopeInternal().getMinY();
    return Finding.by(OVERLAP, OverlapForTest.INFO)
        .on(zones, zones.rowOf(first))
        .on(zones, zones.rowOf(second))
        .where(box(x - area / 100, y, area / 100, 100))
        .measured(Quantity.squareMetres(area))
        .arg("area", Quantity.squareMetres(area))
        .build();
  }

  public static Finding missing(Layer zones, int fid, String field) {
    return Finding.by(REQUIRED, RequiredForTest.INFO)
        .on(zones, zones.rowOf(fid))
        .arg("field", field)
        .locator(field)
        .build();
  }

  /** A run with the given findings over the given layer. */
  public static RunResult result(
      Layer zones, List<Finding> findings, List<Skip> skips, List<CheckFailure> failures) {
    return new RunResult(
        PACK,
        new ArrayDataset(
            new DatasetInfo(
                List.of(new DatasetInfo.Source("430181.gpkg", "cd".repeat(32))), List.of()),
            List.of(zones)),
        Optional.of("430181"),
        List.of(
            outcome(OVERLAP, zones, findings, Map.of("minArea", Quantity.squareMetres(0.01))),
            outcome(REQUIRED, zones, findings, Map.of("fields", "DJZQDM, DJZQMC"))),
        findings.stream().sorted(Finding.ORDER).toList(),
        skips,
        failures,
        false);
  }

  /** The same result with a rule that its pack switched off. */
  public static RunResult withLeftOut(RunResult result, String rule, LocalText reason) {
    return new RunResult(
        result.pack(),
        result.dataset(),
        result.county(),
        result.outcomes(),
        result.findings(),
        result.skips(),
        result.failures(),
        result.cancelled(),
        List.of(new RunPlan.LeftOut(rule, reason)));
  }

  /** The same result with a pack that changes two things of the pack it builds on. */
  public static RunResult withAdjustments(RunResult result) {
    List<Adjustment> changes =
        List.of(
            new Adjustment(
                "county", Subject.RULE, "djzq-overlap", "params.minArea", "0.01", "0.001", false),
            new Adjustment("county", Subject.RULE, "djzq-gap", "enabled", "true", "false", true));
    return new RunResult(
        result.pack().withAdjustments(changes),
        result.dataset(),
        result.county(),
        result.outcomes(),
        result.findings(),
        result.skips(),
        result.failures(),
        result.cancelled());
  }

  /** The same result with marks: overlaps are of class A, what is missing of class C. */
  public static RunResult withScoring(RunResult result) {
    Scoring table =
        new Scoring(
            new LocalText("质量评分", "Quality score"),
            new LocalText("GB/T 24356", "GB/T 24356"),
            Certainty.U,
            Map.of(DefectClass.A, 42.0, DefectClass.C, 4.0),
            1,
            60,
            0.05,
            Set.of(DefectClass.A),
            Map.of(Severity.ERROR, DefectClass.A, Severity.WARNING, DefectClass.C),
            Map.of());
    return new RunResult(
        result.pack().withScoring(table),
        result.dataset(),
        result.county(),
        result.outcomes(),
        result.findings(),
        result.skips(),
        result.failures(),
        result.cancelled());
  }

  private static RuleOutcome outcome(
      Rule rule, Layer zones, List<Finding> findings, Map<String, Object> parameters) {
    long count = findings.stream().filter(finding -> finding.rule().equals(rule.id())).count();
    return new RuleOutcome(rule, zones.size(), count, new TreeMap<>(parameters));
  }

  /** Two overlaps, one missing name, one feature not inspected. */
  public static RunResult result() {
    Layer zones = zones(3, 4);
    return result(
        zones,
        List.of(
            overlap(zones, 1, 2, 1.23456), overlap(zones, 6, 7, 250), missing(zones, 9, "DJZQMC")),
        List.of(
            new Skip(
                OVERLAP.id(),
                Optional.of(new FeatureRef("DJZQ", 12)),
                new LocalText("图形无效", "shape is not valid"))),
        List.of());
  }

  public static Report report(Lang lang) {
    return report(result(), ReviewLog.EMPTY, lang);
  }

  public static Report report(RunResult result, ReviewLog review, Lang lang) {
    return new Report(result, review, List.of(new OverlapForTest(), new RequiredForTest()), lang);
  }
}
