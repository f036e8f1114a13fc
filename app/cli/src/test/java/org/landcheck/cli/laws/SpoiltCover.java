package org.landcheck.cli.laws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
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
import org.locationtech.jts.geom.Geometry;

/**
 * Zones and sub-zones on a shaken grid that live through edits of every kind that spoils a
 * coverage, and through edits that mend it, so that it stays neither clean nor a heap of rubble.
 */
final class SpoiltCover {
  private static final int BLOCK = 2;
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
  private final int side;
  private final double[][][] nodes;
  private final TreeMap<FeatureRef, Feature> features = new TreeMap<>();
  private final TreeMap<FeatureRef, Feature> clean = new TreeMap<>();
  private final Deque<Edit> done = new ArrayDeque<>();
  private long nextFid = 1000;

  /**
   * @param side cells in a row, an even number
   */
  SpoiltCover(long seed, int side) {
    random = new Random(seed);
    this.side = side;
    nodes = new double[side + 1][side + 1][2];
    for (int r = 0; r <= side; r++) {
      for (int c = 0; c <= side; c++) {
        nodes[r][c][0] = SpoiltShape.round(38_440_000 + CELL * c + random.nextDouble(-15, 15));
        nodes[r][c][1] = SpoiltShape.round(3_100_000 + CELL * r + random.nextDouble(-15, 15));
      }
    }
    for (int r = 0; r < side; r++) {
      for (int c = 0; c < side; c++) {
        put("DJZQ", r * side + c + 1, ring(r, c, 1), zone(r, c) + "%03d".formatted(r * side + c));
      }
    }
    for (int r = 0; r < side; r += BLOCK) {
      for (int c = 0; c < side; c += BLOCK) {
        put("DJQ", 1 + r / BLOCK * (side / BLOCK) + c / BLOCK, ring(r, c, BLOCK), zone(r, c));
      }
    }
    clean.putAll(features);
  }

  private String zone(int r, int c) {
    return "430181%03d".formatted(1 + r / BLOCK * (side / BLOCK) + c / BLOCK);
  }

  /** The ring around a square block of cells, with every node on the way. */
  private Geometry ring(int row, int column, int size) {
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
    return SpoiltShape.polygon(way.stream().flatMapToDouble(Arrays::stream).toArray());
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

  /** The next edit; the cover is then what it makes of it. */
  Edit edit() {
    Edit edit;
    if (random.nextInt(6) == 0 && !done.isEmpty()) {
      edit = done.pop().inverse();
    } else {
      edit = new Edit("change", List.copyOf(changes().values()));
      done.push(edit);
    }
    for (FeatureChange change : edit.changes()) {
      features.remove(change.ref());
      change.after().ifPresent(after -> features.put(after.ref(), after));
    }
    return edit;
  }

  private TreeMap<FeatureRef, FeatureChange> changes() {
    TreeMap<FeatureRef, FeatureChange> changes = new TreeMap<>();
    int kind = random.nextInt(20);
    if (kind < 5) {
      mend(changes);
    } else if (kind < 7) {
      moveShared(changes);
    } else {
      for (int i = random.nextInt(1, 3); i > 0; i--) {
        spoil(changes);
      }
    }
    return changes;
  }

  /** Sets a few features back to what they were in the beginning, all of them at times. */
  private void mend(TreeMap<FeatureRef, FeatureChange> changes) {
    int most = random.nextInt(25) == 0 ? Integer.MAX_VALUE : random.nextInt(1, 6);
    List<FeatureRef> refs = new ArrayList<>(clean.keySet());
    features.keySet().stream().filter(ref -> !clean.containsKey(ref)).forEach(refs::add);
    Collections.shuffle(refs, random);
    for (FeatureRef ref : refs) {
      Feature now = features.get(ref);
      Feature then = clean.get(ref);
      if (changes.size() < most && now != then) {
        changes.put(
            ref, new FeatureChange(ref, Optional.ofNullable(now), Optional.ofNullable(then)));
      }
    }
  }

  /** Moves a node together with all that have it, as one who digitises with topology does. */
  private void moveShared(TreeMap<FeatureRef, FeatureChange> changes) {
    double[] node = nodes[random.nextInt(side + 1)][random.nextInt(side + 1)];
    double reach = random.nextBoolean() ? 9 : 0.0009;
    double x = SpoiltShape.round(node[0] + random.nextDouble(-reach, reach));
    double y = SpoiltShape.round(node[1] + random.nextDouble(-reach, reach));
    for (Feature each : features.values()) {
      each.geometry()
          .flatMap(shape -> SpoiltShape.moved(shape, node, x, y))
          .ifPresent(
              shape ->
                  changes.put(each.ref(), FeatureChange.replace(each, each.withGeometry(shape))));
    }
    node[0] = x;
    node[1] = y;
  }

  private void spoil(TreeMap<FeatureRef, FeatureChange> changes) {
    List<Feature> all = new ArrayList<>(features.values());
    Feature before = all.get(random.nextInt(all.size()));
    if (changes.containsKey(before.ref()) || before.geometry().isEmpty()) {
      return;
    }
    Geometry shape = before.geometry().get();
    switch (random.nextInt(12)) {
      case 0 -> {
        if (all.size() > side) {
          changes.put(before.ref(), FeatureChange.remove(before));
        }
      }
      case 1 -> add(changes, before, random.nextBoolean() ? shape : shape.reverse());
      case 2 -> add(changes, before, SpoiltShape.beside(shape, random));
      case 3 -> {
        List<String> codes = Arrays.asList(null, "430181001001", "430181002", "430521001001");
        Feature after = before.withValue(0, codes.get(random.nextInt(codes.size())));
        changes.put(before.ref(), FeatureChange.replace(before, after));
      }
      case 4 -> {
        Feature after = new Feature(before.ref(), Optional.empty(), before.values());
        changes.put(before.ref(), FeatureChange.replace(before, after));
      }
      default -> {
        Feature after = before.withGeometry(SpoiltShape.of(shape, random));
        changes.put(before.ref(), FeatureChange.replace(before, after));
      }
    }
  }

  private void add(TreeMap<FeatureRef, FeatureChange> changes, Feature like, Geometry shape) {
    FeatureRef ref = new FeatureRef(like.ref().layer(), nextFid++);
    changes.put(ref, FeatureChange.add(new Feature(ref, Optional.of(shape), like.values())));
  }
}
