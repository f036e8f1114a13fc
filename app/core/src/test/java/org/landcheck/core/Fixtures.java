package org.landcheck.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.FilterLanguage;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.PackedXY;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Small layers, rules and packs for tests. */
public final class Fixtures {
  public static final Crs METRES =
      new Crs(
          Crs.Kind.TRANSVERSE_MERCATOR,
          "CGCS2000 / 3-degree GK zone 38",
          OptionalInt.of(4526),
          "CGCS2000",
          114,
          38_500_000,
          0,
          1,
          "WKT");

  public static final LayerSchema ZONES =
      new LayerSchema(
          "DJZQ",
          GeometryType.POLYGON,
          List.of(Field.of("DJZQDM", FieldType.TEXT), Field.of("MJ", FieldType.REAL)),
          Optional.of("DJZQDM"));

  /** Understands {@code FIELD = 'text'} and nothing else. */
  public static final FilterLanguage EQUALS =
      (condition, schema) -> {
        String[] sides = condition.split("=");
        int field = sides.length == 2 ? schema.indexOf(sides[0].strip()) : -1;
        if (field < 0) {
          throw new BadInputException(LocalText.same("bad filter " + condition));
        }
        String wanted = sides[1].strip().replace("'", "");
        return (layer, row) -> {
          if (wanted.equals("throw")) {
            throw new IllegalStateException("cannot be evaluated");
          } else if (wanted.equals("starve")) {
            throw new OutOfMemoryError("Java heap space");
          }
          return wanted.equals(layer.value(row, field));
        };
      };

  private Fixtures() {}

  public static Polygon box(double minX, double minY, double maxX, double maxY) {
    return PackedXY.FACTORY.createPolygon(
        PackedXY.FACTORY.createLinearRing(
            new PackedXY(
                new double[] {minX, minY, maxX, minY, maxX, maxY, minX, maxY, minX, minY})));
  }

  public static Feature zone(long fid, Geometry geometry, String code) {
    return new Feature(
        new FeatureRef("DJZQ", fid),
        Optional.ofNullable(geometry),
        Arrays.asList(code, geometry == null ? null : (Object) geometry.getArea()));
  }

  public static Layer zones(Feature... features) {
    return ArrayLayer.of(ZONES, METRES, List.of(features));
  }

  /** Side by side squares of 10 m, ids from 1, codes of one county. */
  public static Layer row(int count) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      features.add(zone(i + 1, box(10 * i, 0, 10 * i + 10, 10), "430181001%03d".formatted(i + 1)));
    }
    return ArrayLayer.of(ZONES, METRES, features);
  }

  public static FieldSpec field(String name, FieldType type, String... aliases) {
    return new FieldSpec(
        name, LocalText.same(name), List.of(aliases), type, 0, 0, Unit.NONE, false);
  }

  public static LayerSpec spec(String name, boolean required, FieldSpec... fields) {
    Optional<String> key = fields.length == 0 ? Optional.empty() : Optional.of(fields[0].name());
    return new LayerSpec(
        name,
        LocalText.same(name),
        List.of(),
        GeometryType.POLYGON,
        key,
        required,
        List.of(fields));
  }

  public static final LayerSpec ZONE_SPEC =
      spec("DJZQ", true, field("DJZQDM", FieldType.TEXT), field("MJ", FieldType.REAL));

  public static Rule rule(String id, String check) {
    return rule(id, check, Optional.empty(), "");
  }

  private static Rule rule(String id, String check, Optional<String> against, String filter) {
    return new Rule(
        id,
        check,
        LocalText.same(id),
        Optional.of("DJZQ"),
        against,
        Severity.ERROR,
        Map.of(),
        filter,
        LocalText.EMPTY,
        Certainty.U);
  }

  public static Rule everywhere(String id, String check) {
    return new Rule(
        id,
        check,
        LocalText.same(id),
        Optional.empty(),
        Optional.empty(),
        Severity.ERROR,
        Map.of(),
        "",
        LocalText.EMPTY,
        Certainty.U);
  }

  public static Rule filtered(Rule rule, String condition) {
    return rule(rule.id(), rule.check(), rule.against(), condition);
  }

  /** The same rule as a pack that switches it off has it. */
  public static Rule switchedOff(Rule rule) {
    return new Rule(
        rule.id(),
        rule.check(),
        rule.title(),
        rule.layer(),
        rule.against(),
        rule.severity(),
        rule.params(),
        rule.filter(),
        rule.source(),
        rule.certainty(),
        rule.group(),
        false);
  }

  public static Rule against(Rule rule, String layer) {
    return rule(rule.id(), rule.check(), Optional.of(layer), rule.filter());
  }

  public static RulePack pack(List<LayerSpec> layers, Rule... rules) {
    return new RulePack(
        "test", "1", "00", LocalText.same("test"), LocalText.EMPTY, layers, List.of(rules));
  }

  public static RulePack zonePack(Rule... rules) {
    return pack(List.of(ZONE_SPEC), rules);
  }
}
