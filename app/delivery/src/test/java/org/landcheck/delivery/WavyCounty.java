package org.landcheck.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Certainty;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Quantity;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A county whose borders wind as real ones do, with findings of every kind: for looking at. */
public final class WavyCounty {
  private static final int STEPS = 8;

  private final int rows;
  private final int columns;
  private final double size;

  public WavyCounty(int rows, int columns, double size) {
    this.rows = rows;
    this.columns = columns;
    this.size = size;
  }

  /** A number between -0.5 and 0.5 that depends on the arguments alone. */
  private static double wobble(long a, long b, long c) {
    long h = a * 0x9E3779B97F4A7C15L ^ b * 0xC2B2AE3D27D4EB4FL ^ c * 0x165667B19E3779F9L;
    h ^= h >>> 29;
    h *= 0xBF58476D1CE4E5B9L;
    h ^= h >>> 32;
    return (h >>> 11) / (double) (1L << 53) - 0.5;
  }

  private Coordinate node(int row, int column) {
    return new Coordinate(
        38_410_000 + size * (column + 0.55 * wobble(row, column, 1)),
        3_100_000 + size * (row + 0.55 * wobble(row, column, 2)));
  }

  /** Points of the border between two nodes, the last one left out. */
  private List<Coordinate> border(int row, int column, int toRow, int toColumn) {
    boolean forward = row < toRow || column < toColumn;
    Coordinate from = forward ? node(row, column) : node(toRow, toColumn);
    Coordinate to = forward ? node(toRow, toColumn) : node(row, column);
    int seed =
        Math.min(row, toRow) * 7919 + Math.min(column, toColumn) * 2 + (row == toRow ? 1 : 0);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double share = i / (double) STEPS;
      double swing = i == 0 || i == STEPS ? 0 : size * 0.12;
      points.add(
          new Coordinate(
              from.x + share * (to.x - from.x) + swing * wobble(seed, i, 3),
              from.y + share * (to.y - from.y) + swing * wobble(seed, i, 4)));
    }
    if (!forward) {
      Collections.reverse(points);
    }
    return points.subList(0, STEPS);
  }

  private Geometry block(int row, int column, int high, int wide) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < wide; i++) {
      ring.addAll(border(row, column + i, row, column + i + 1));
    }
    for (int i = 0; i < high; i++) {
      ring.addAll(border(row + i, column + wide, row + i + 1, column + wide));
    }
    for (int i = wide; i > 0; i--) {
      ring.addAll(border(row + high, column + i, row + high, column + i - 1));
    }
    for (int i = high; i > 0; i--) {
      ring.addAll(border(row + i, column, row + i - 1, column));
    }
    ring.add(ring.get(0));
    return PackedXY.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  public Layer subzones() {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < rows * columns; i++) {
      int row = i / columns;
      int column = i % columns;
      String code = String.format("430181%03d%03d", row / 4 * 500 + column / 4 + 1, i % 999 + 1);
      features.add(feature("DJZQ", i + 1, block(row, column, 1, 1), code, "第" + (i + 1) + "子区"));
    }
    return ArrayLayer.of(schema("DJZQ"), County.ZONE_38, features);
  }

  public Layer zones() {
    List<Feature> features = new ArrayList<>();
    for (int row = 0; row + 4 <= rows; row += 4) {
      for (int column = 0; column + 4 <= columns; column += 4) {
        int number = row / 4 * 500 + column / 4 + 1;
        String code = String.format("430181%03d", number);
        features.add(feature("DJQ", number, block(row, column, 4, 4), code, "第" + number + "区"));
      }
    }
    return ArrayLayer.of(schema("DJQ"), County.ZONE_38, features);
  }

  private static LayerSchema schema(String name) {
    return new LayerSchema(
        name,
        GeometryType.POLYGON,
        List.of(
            Field.of(name + "DM", FieldType.TEXT, 12, 0),
            Field.of(name + "MC", FieldType.TEXT, 60, 0)),
        Optional.of(name + "DM"));
  }

  private static Feature feature(String layer, long fid, Geometry shape, String code, String name) {
    return new Feature(new FeatureRef(layer, fid), Optional.of(shape), Arrays.asList(code, name));
  }

  private static Rule rule(String id, String check, Severity severity, String zh, String en) {
    return new Rule(
        id,
        check,
        new LocalText(zh, en),
        Optional.of("DJZQ"),
        Optional.empty(),
        severity,
        Map.of(),
        "",
        new LocalText("湖南省地籍区地籍子区划定实施方案 第3.2条", "Plan for cadastral zones, 3.2"),
        Certainty.B);
  }

  /** A run with the given number of findings of each of four rules. */
  public RunResult result(int each) {
    Layer subzones = subzones();
    Rule overlap =
        rule(
            "djzq-overlap",
            "topology.polygon-overlap",
            Severity.ERROR,
            "地籍子区之间不得重叠",
            "Sub-zones must not overlap");
    Rule name =
        rule(
            "djzq-required",
            "attribute.required",
            Severity.WARNING,
            "地籍子区必填项应填写",
            "Required values of sub-zones");
    Rule line =
        rule(
            "djzq-border",
            "topology.polygon-overlap",
            Severity.ERROR,
            "地籍子区界线应贴合",
            "Borders of sub-zones must fit");
    Rule point =
        rule(
            "djzq-node",
            "topology.polygon-overlap",
            Severity.INFO,
            "地籍子区公共节点",
            "Common nodes of sub-zones");
    Rule clean =
        rule(
            "djq-overlap",
            "topology.polygon-overlap",
            Severity.ERROR,
            "地籍区之间不得重叠",
            "Zones must not overlap");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      int row = (int) ((i * 7919L) % (subzones.size() - columns - 1));
      Geometry shape = subzones.geometry(row);
      Coordinate[] ring = shape.getCoordinates();
      double width = size * Math.pow(10, -4 * Math.abs(wobble(i, 5, 5)) * 2);
      findings.add(areaFinding(overlap, subzones, row, ring, width));
      findings.add(
          Finding.by(name, RequiredForTest.INFO)
              .on(subzones, (row * 3 + 1) % subzones.size())
              .arg("field", "DJZQMC")
              .locator("n" + i)
              .build());
      findings.add(
          Finding.by(line, OverlapForTest.INFO)
              .on(subzones, row)
              .on(subzones, row + 1)
              .where(PackedXY.FACTORY.createLineString(Arrays.copyOfRange(ring, 9, 13)))
              .measured(Quantity.metres(0.0123 * (i + 1)))
              .arg("area", Quantity.metres(0.0123 * (i + 1)))
              .locator("l" + i)
              .build());
      findings.add(
          Finding.by(point, OverlapForTest.INFO)
              .on(subzones, row)
              .on(subzones, row + columns)
              .where(PackedXY.FACTORY.createPoint(ring[16]))
              .arg("area", Quantity.metres(0.001))
              .locator("p" + i)
              .build());
    }
    List<Rule> rules = List.of(overlap, clean, line, name, point);
    return new RunResult(
        new RulePack(
            "cadastral-zone",
            "1.0.0",
            "ab".repeat(32),
            County.PACK.title(),
            LocalText.EMPTY,
            List.of(),
            rules),
        new ArrayDataset(
            new DatasetInfo(
                List.of(
                    new DatasetInfo.Source("DJQ.shp", "12".repeat(32)),
                    new DatasetInfo.Source("DJZQ.shp", "cd".repeat(32))),
                List.of(
                    new LocalText(
                        "DJZQ.dbf 没有声明编码，按 GBK 读取。",
                        "DJZQ.dbf declares no encoding; read as GBK."))),
            List.of(zones(), subzones)),
        Optional.of("430181"),
        rules.stream().map(rule -> outcome(rule, subzones, findings)).toList(),
        findings.stream().sorted(Finding.ORDER).toList(),
        List.of(
            new Skip(
                "djzq-overlap",
                Optional.of(new FeatureRef("DJZQ", 7)),
                new LocalText("图形无效，先修复图形", "shape is not valid; mend it first")),
            new Skip(
                "djzq-overlap",
                Optional.of(new FeatureRef("DJZQ", 19)),
                new LocalText("图形无效，先修复图形", "shape is not valid; mend it first")),
            new Skip(
                "djq-overlap",
                Optional.empty(),
                new LocalText("没有给出相邻县数据", "no data of neighbouring counties given"))),
        List.of(),
        false);
  }

  private Finding areaFinding(Rule rule, Layer subzones, int row, Coordinate[] ring, double width) {
    Coordinate[] part = Arrays.copyOfRange(ring, 9, 15);
    List<Coordinate> sliver = new ArrayList<>(List.of(part));
    for (int i = part.length - 2; i > 0; i--) {
      sliver.add(new Coordinate(part[i].x - 0.1 * width, part[i].y));
    }
    sliver.add(part[0]);
    Geometry fault = PackedXY.FACTORY.createPolygon(sliver.toArray(Coordinate[]::new));
    Quantity area = Quantity.squareMetres(fault.getArea());
    return Finding.by(rule, OverlapForTest.INFO)
        .on(subzones, row)
        .on(subzones, row + 1)
        .where(fault)
        .measured(area)
        .arg("area", area)
        .locator("a" + width)
        .build();
  }

  private static RuleOutcome outcome(Rule rule, Layer layer, List<Finding> findings) {
    long count = findings.stream().filter(finding -> finding.rule().equals(rule.id())).count();
    Map<String, Object> parameters =
        rule.check().equals("attribute.required")
            ? Map.of("fields", "DJZQDM, DJZQMC")
            : Map.of("minArea", Quantity.squareMetres(0.01));
    return new RuleOutcome(rule, layer.size(), count, new TreeMap<>(parameters));
  }
}
