package org.landcheck.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Layer;
import org.landcheck.api.Neighbours;
import org.landcheck.api.PackedXY;
import org.landcheck.core.Fixtures;
import org.locationtech.jts.geom.Envelope;

class PackedIndexTest {
  private static TreeSet<Integer> found(Neighbours index, Envelope place) {
    TreeSet<Integer> rows = new TreeSet<>();
    index.within(place, row -> assertEquals(true, rows.add(row), "row " + row + " came twice"));
    return rows;
  }

  private static TreeSet<Integer> expected(Layer layer, Envelope place) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (int row = 0; row < layer.size(); row++) {
      if (layer.geometry(row).getEnvelopeInternal().intersects(place)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Feature random(Random random, long fid) {
    double x = random.nextInt(100);
    double y = random.nextInt(100);
    boolean none = random.nextInt(10) == 0;
    return zone(
        fid, none ? null : box(x, y, x + random.nextInt(1, 9), y + random.nextInt(1, 9)), "c");
  }

  @Property(tries = 100)
  void findsWhatALookAtEveryRowFinds(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 600) int size) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      features.add(random(random, i));
    }
    Layer layer = ArrayLayer.of(Fixtures.ZONES, Fixtures.METRES, features);
    Neighbours index = PackedIndex.of(layer);
    for (int i = 0; i < 10; i++) {
      Envelope place = new Envelope(random.nextInt(110), 50, random.nextInt(110), 50);
      assertEquals(expected(layer, place), found(index, place));
    }
  }

  @Property(tries = 100)
  void afterEditsTheTreeOfTheLayerBeneathStillServes(@ForAll long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      features.add(random(random, i));
    }
    Snapshot snapshot =
        Snapshot.of(ArrayDataset.of(ArrayLayer.of(Fixtures.ZONES, Fixtures.METRES, features)));
    List<FeatureChange> changes = new ArrayList<>();
    for (int i = 0; i < 320; i += random.nextInt(1, 40)) {
      Feature after = random(random, i);
      if (i >= 300) {
        changes.add(FeatureChange.add(after));
      } else {
        boolean remove = random.nextBoolean();
        Feature before = features.get(i);
        changes.add(remove ? FeatureChange.remove(before) : FeatureChange.replace(before, after));
      }
    }
    Layer layer = snapshot.apply(new Edit("e", changes)).layer("DJZQ").orElseThrow();
    Neighbours index = LayerIndex.of(layer, PackedIndex::of);
    for (int i = 0; i < 10; i++) {
      Envelope place = new Envelope(random.nextInt(110), 50, random.nextInt(110), 50);
      assertEquals(expected(layer, place), found(index, place));
    }
  }

  @Test
  void shapesWithoutAFinitePlaceAreNotInTheTree() {
    Layer layer =
        zones(
            zone(1, box(0, 0, 1, 1), "a"),
            zone(
                2,
                PackedXY.FACTORY.createLineString(new PackedXY(new double[] {Double.NaN, 0, 1, 1})),
                "nan"),
            zone(3, box(0, 0, Double.POSITIVE_INFINITY, 1), "infinite"));
    assertEquals(
        new TreeSet<>(List.of(0)), found(PackedIndex.of(layer), new Envelope(-9, 9, -9, 9)));
  }
}
