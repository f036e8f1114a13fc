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
import org.locationtech.jts.geom.Polygon;

/** A small coverage of zones and sub-zones on a shaken grid, and edits that spoil or mend it. */
final class DirtyCounty {
  private static final int SIDE = 6;
  private static final int BLOCK = 3;
  private static final double CELL = 100;
  private static final Crs ZONE_38 =
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

  private final Random random;
  private final double[][][] nodes = new double[SIDE + 1][SIDE + 1][2];
  private final TreeMap<FeatureRef, Feature> features = new TreeMap<>();

  DirtyCounty(long seed) {
    random = new Random(seed);
    for (int r = 0; r <= SIDE; r++) {
      for (int c = 0; c <= SIDE; c++) {
        nodes[r][c][0] = round(38_440_000 + CELL * c + random.nextDouble(-15, 15));
        nodes[r][c][1] = round(3_100_000 + CELL * r + random.nextDouble(-15, 15));
      }
    }
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < SIDE; c++) {
        int zone = 1 + r / BLOCK * (SIDE / BLOCK) + c / BLOCK;
        String code = "430181%03d%03d".formatted(zone, r * SIDE + c + 1);
        put("DJZQ", r * SIDE + c + 1, ring(r, c, 1), code);
      }
    }
    for (int r = 0; r < SIDE; r += BLOCK) {
      for (int c = 0; c < SIDE; c += BLOCK) {
        int zone = 1 + r / BLOCK * (SIDE / BLOCK) + c / BLOCK;
        put("DJQ", zone, ring(r, c, BLOCK), "430181%03d".formatted(zone));
      }
    }
  }

  private static double round(double metres) {
    return Math.rint(metres * 1e4) / 1e4;
  }

  /** The ring around a square block of cells, with every node on the way. */
  private Polygon ring(int row, int column, int size) {
    List<double[]> way = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      way.add(nodes[row][column + i]);
    }
    for (int i = 0; i < size; i++) {
      way.add(nodes[row + i][column + size]);
    }
    for (int i = size; i > 0; i--) {
      way.add(nodes[row + size][column + i]);
    }
    for (int i = size; i > 0; i--) {
      way.add(nodes[row + i][column]);
    }
    way.add(way.get(0));
    return polygon(way.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  private static Polygon polygon(double[] xy) {
    return PackedXY.FACTORY.createPolygon(PackedXY.FACTORY.createLinearRing(new PackedXY(xy)));
  }

  private void put(String layer, long fid, Geometry shape, String code) {
    Feature feature =
        new Feature(
            new FeatureRef(layer, fid), Optional.of(shape), Arrays.asList(code, "name " + fid));
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
            List.of(
                Field.of(name + "DM", FieldType.TEXT, 12, 0),
                Field.of(name + "MC", FieldType.TEXT, 100, 0)));
    List<Feature> own =
        features.values().stream().filter(f -> f.ref().layer().equals(name)).toList();
    return ArrayLayer.of(schema, ZONE_38, own);
  }

  /** A county to the east whose border is this one's, but for one vertex. */
  Dataset neighbour() {
    List<Feature> theirs = new ArrayList<>();
    for (int r = 0; r < SIDE; r++) {
      double[] low = nodes[r][SIDE];
      double[] high = nodes[r + 1][SIDE];
      double shift = r == 2 ? 0.4 : 0;
      double far = 38_440_000 + CELL * (SIDE + 1);
      Polygon shape =
          polygon(
              new double[] {
                low[0] + (r == 3 ? 0.4 : 0),
                low[1],
                far,
                low[1],
                far,
                high[1],
                high[0] + shift,
                high[1],
                low[0] + (r == 3 ? 0.4 : 0),
                low[1]
              });
      theirs.add(
          new Feature(
              new FeatureRef("DJZQ", r + 1),
              Optional.of(shape),
              Arrays.asList("430182001%03d".formatted(r + 1), "east " + r)));
    }
    LayerSchema schema = layer("DJZQ").schema();
    return ArrayDataset.of(ArrayLayer.of(schema, ZONE_38, theirs));
  }

  /** Spoils a few features, or moves what several share; the county remembers it. */
  Edit edit() {
    TreeMap<FeatureRef, FeatureChange> changes = new TreeMap<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      List<Feature> all = new ArrayList<>(features.values());
      Feature before = all.get(random.nextInt(all.size()));
      if (changes.containsKey(before.ref())) {
        continue;
      }
      if (random.nextInt(12) == 0) {
        changes.put(before.ref(), FeatureChange.remove(before));
      } else if (random.nextInt(10) == 0) {
        FeatureRef ref = new FeatureRef(before.ref().layer(), 1000 + random.nextInt(100_000));
        changes.put(ref, FeatureChange.add(new Feature(ref, before.geometry(), before.values())));
      } else {
        changes.put(before.ref(), FeatureChange.replace(before, spoilt(before)));
      }
    }
    for (FeatureChange change : changes.values()) {
      features.remove(change.ref());
      change.after().ifPresent(after -> features.put(after.ref(), after));
    }
    return new Edit("spoil", List.copyOf(changes.values()));
  }

  private Feature spoilt(Feature before) {
    if (before.geometry().isEmpty() || random.nextInt(8) == 0) {
      List<String> codes = Arrays.asList(null, "430181001001", "430181", "430521001001");
      return before.withValue(0, codes.get(random.nextInt(codes.size())));
    }
    double[] xy = PackedXY.of(((Polygon) before.geometry().get()).getExteriorRing()).clone();
    int vertex = 2 * random.nextInt(1, xy.length / 2 - 1);
    switch (random.nextInt(7)) {
      case 0 -> {
        xy[vertex] = round(xy[vertex] + random.nextDouble(-8, 8));
        xy[vertex + 1] = round(xy[vertex + 1] + random.nextDouble(-8, 8));
      }
      case 1 -> xy[vertex] = round(xy[vertex] + 0.3);
      case 2 -> xy = withMiddle(xy, vertex, 0);
      case 3 -> xy = withMiddle(xy, vertex, 0.2);
      case 4 -> {
        double x = xy[vertex];
        double y = xy[vertex + 1];
        xy[vertex] = xy[vertex - 2];
        xy[vertex + 1] = xy[vertex - 1];
        if (vertex > 2) {
          xy[vertex - 2] = x;
          xy[vertex - 1] = y;
        }
      }
      case 5 -> xy[vertex] = round(xy[vertex] + 0.0004);
      default -> {
        return new Feature(before.ref(), Optional.empty(), before.values());
      }
    }
    return before.withGeometry(polygon(xy));
  }

  private static double[] withMiddle(double[] xy, int vertex, double aside) {
    double[] longer = new double[xy.length + 2];
    System.arraycopy(xy, 0, longer, 0, vertex);
    longer[vertex] = round((xy[vertex - 2] + xy[vertex]) / 2 + aside);
    longer[vertex + 1] = round((xy[vertex - 1] + xy[vertex + 1]) / 2);
    System.arraycopy(xy, vertex, longer, vertex + 2, xy.length - vertex);
    return longer;
  }
}
