package org.landcheck.cli.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;

/**
 * Squares with codes, few of each so that they often meet: zones of three sides and sub-zones of
 * one, some with the code of another zone, on another's place, far away or with swapped axes.
 */
final class CodedGrid {
  private static final double X = 38_440_000;
  private static final double Y = 3_100_000;
  private static final double CELL = 100;
  private static final int SIDE = 6;

  private final Random random;
  private final Crs crs;
  private final TreeMap<FeatureRef, Feature> features = new TreeMap<>();

  CodedGrid(long seed) {
    random = new Random(seed);
    crs = seed % 4 == 3 ? Crs.UNDECLARED : zone38();
    for (int zone = 0; zone < 4; zone++) {
      take(random(new FeatureRef("DJQ", 10 * zone)));
    }
    for (int cell = 0; cell < SIDE * SIDE; cell++) {
      take(random(new FeatureRef("DJZQ", 10 * cell)));
    }
  }

  private static Crs zone38() {
    return new Crs(
        Crs.Kind.TRANSVERSE_MERCATOR,
        "CGCS2000 / 3-degree Gauss-Kruger zone 38",
        OptionalInt.of(4526),
        "CGCS2000",
        114,
        38_500_000,
        0,
        1,
        "");
  }

  private void take(Feature feature) {
    features.put(feature.ref(), feature);
  }

  Dataset dataset() {
    return ArrayDataset.of(layer("DJQ"), layer("DJZQ"));
  }

  private ArrayLayer layer(String name) {
    LayerSchema schema =
        new LayerSchema(
            name,
            GeometryType.POLYGON,
            List.of(Field.of(name + "DM", FieldType.TEXT, 12, 0), Field.of("N", FieldType.INTEGER)),
            Optional.of(name + "DM"));
    List<Feature> own =
        features.values().stream().filter(f -> f.ref().layer().equals(name)).toList();
    return ArrayLayer.of(schema, crs, own);
  }

  private Feature random(FeatureRef ref) {
    boolean zone = ref.layer().equals("DJQ");
    return new Feature(
        ref, zone ? square(3, 2) : square(1, SIDE), Arrays.asList(code(zone), number()));
  }

  private Object number() {
    return random.nextInt(9) == 0 ? null : (Object) (long) random.nextInt(40);
  }

  private Object code(boolean zone) {
    String county = random.nextInt(12) == 0 ? "439999" : "430181";
    String front = county + "00" + random.nextInt(6);
    String code = zone ? front : front + "00" + random.nextInt(9);
    return switch (random.nextInt(14)) {
      case 0 -> null;
      case 1 -> " " + code + "\u3000";
      case 2 -> code.substring(0, random.nextInt(code.length()));
      default -> code;
    };
  }

  private Optional<Geometry> square(int side, int places) {
    double size = CELL * side;
    double x = X + size * random.nextInt(places);
    double y = Y + size * random.nextInt(places);
    // where no system is declared one can be guessed only while nothing lies far away
    return switch (random.nextInt(crs == Crs.UNDECLARED ? 1000 : 24)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ring(Y, X, size, 0));
      case 2 -> Optional.of(ring(112.5, 28, 0.001, 0));
      case 3 -> Optional.of(ring(X - 400_000, y, size, 0));
      case 4 -> Optional.of(ring(x - 38_000_000, y, size, 0));
      case 5 -> Optional.of(ring(x, y, size, 3));
      case 6 -> Optional.of(PackedXY.FACTORY.createPolygon());
      default -> Optional.of(ring(x, y, size, random.nextInt(3)));
    };
  }

  /** A square, started elsewhere, with a vertex more, or with a corner cut so that none is left. */
  private static Geometry ring(double x, double y, double size, int how) {
    double w = x + size;
    double h = y + size;
    double[] xy =
        switch (how) {
          case 1 -> new double[] {w, h, x, h, x, y, w, y, w, h};
          case 2 -> new double[] {x, y, x + size / 2, y, w, y, w, h, x, h, x, y};
          case 3 -> new double[] {x, y, w, y, w, h, x, y};
          default -> new double[] {x, y, w, y, w, h, x, h, x, y};
        };
    return PackedXY.FACTORY.createPolygon(PackedXY.FACTORY.createLinearRing(new PackedXY(xy)));
  }

  /** Whether the next step takes an edit back. */
  boolean takesBack() {
    return random.nextInt(4) == 0;
  }

  /** Changes, adds or removes a few features. */
  Edit edit() {
    TreeMap<FeatureRef, FeatureChange> changes = new TreeMap<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      boolean zone = random.nextInt(5) == 0;
      FeatureRef ref =
          new FeatureRef(zone ? "DJQ" : "DJZQ", random.nextInt(zone ? 40 : 10 * SIDE * SIDE));
      List<FeatureRef> near = new ArrayList<>(features.tailMap(ref).keySet());
      if (random.nextInt(6) > 0 && !near.isEmpty()) {
        ref = near.get(0);
      }
      Optional<Feature> before = Optional.ofNullable(features.get(ref));
      boolean remove = before.isPresent() && random.nextInt(6) == 0;
      Feature after = random(ref);
      if (before.isPresent() && random.nextBoolean()) {
        boolean move = random.nextBoolean();
        after =
            new Feature(
                ref,
                move ? after.geometry() : before.get().geometry(),
                move ? before.get().values() : after.values());
      }
      changes.put(
          ref, new FeatureChange(ref, before, remove ? Optional.empty() : Optional.of(after)));
    }
    Edit edit = new Edit("random", List.copyOf(changes.values()));
    remember(edit);
    return edit;
  }

  /** Does to the grid what was done to the data. */
  void remember(Edit edit) {
    for (FeatureChange change : edit.changes()) {
      features.remove(change.ref());
      change.after().ifPresent(this::take);
    }
  }
}
