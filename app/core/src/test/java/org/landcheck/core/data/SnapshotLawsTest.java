package org.landcheck.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.landcheck.core.Fixtures;

/** A snapshot against the plainest thing that could do the same: a sorted map. */
class SnapshotLawsTest {
  @Property(tries = 200)
  void anySequenceOfEditsGivesWhatAMapWouldAndGoesBackBitForBit(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 700) int size) {
    Random random = new Random(seed);
    TreeMap<Long, Feature> model = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      put(model, zone(3L * i, box(i, 0, i + 1, 1), "c" + i));
    }
    Snapshot start =
        Snapshot.of(
            ArrayDataset.of(
                ArrayLayer.of(Fixtures.ZONES, Fixtures.METRES, List.copyOf(model.values()))));
    List<Snapshot> versions = new ArrayList<>(List.of(start));
    List<Edit> edits = new ArrayList<>();
    for (int step = 0; step < 6; step++) {
      Edit edit = randomEdit(random, model);
      edits.add(edit);
      versions.add(versions.get(step).apply(edit));
      for (FeatureChange change : edit.changes()) {
        model.remove(change.ref().fid());
        change.after().ifPresent(after -> put(model, after));
      }
      assertHolds(model, versions.get(step + 1).layer("DJZQ").orElseThrow());
    }
    Snapshot back = versions.get(edits.size());
    for (int step = edits.size() - 1; step >= 0; step--) {
      back = back.apply(edits.get(step).inverse());
      assertSameRows(versions.get(step).layer("DJZQ").orElseThrow(), layer(back));
    }
    assertEquals(0, ((EditedLayer) layer(back)).touchedRows().length);
  }

  @Property(tries = 40)
  void versionsNameWhatDiffersBetweenThemAndAfterOneEditNothingElse(@ForAll long seed) {
    Random random = new Random(seed);
    TreeMap<Long, Feature> model = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      put(model, zone(3L * i, box(i, 0, i + 1, 1), "c" + i));
    }
    List<Layer> versions = new ArrayList<>();
    Layer first = ArrayLayer.of(Fixtures.ZONES, Fixtures.METRES, List.copyOf(model.values()));
    Snapshot snapshot = Snapshot.of(ArrayDataset.of(first));
    versions.add(layer(snapshot));
    for (int step = 0; step < 6; step++) {
      Edit edit = randomEdit(random, model);
      snapshot = snapshot.apply(edit);
      for (FeatureChange change : edit.changes()) {
        model.remove(change.ref().fid());
        change.after().ifPresent(after -> put(model, after));
      }
      Set<Long> edited = new TreeSet<>();
      edit.changes().forEach(change -> edited.add(change.ref().fid()));
      Layer before = versions.get(step);
      versions.add(layer(snapshot));
      assertTrue(edited.containsAll(differing(before, layer(snapshot))));
    }
    List<TreeMap<Long, String>> held = versions.stream().map(SnapshotLawsTest::held).toList();
    for (int a = 0; a < versions.size(); a++) {
      for (int b = 0; b < versions.size(); b++) {
        Set<Long> named = differing(versions.get(a), versions.get(b));
        Set<Long> all = new TreeSet<>(held.get(a).keySet());
        all.addAll(held.get(b).keySet());
        for (long fid : all) {
          assertTrue(
              named.contains(fid) || Objects.equals(held.get(a).get(fid), held.get(b).get(fid)));
        }
      }
    }
  }

  private static Set<Long> differing(Layer a, Layer b) {
    return Arrays.stream(Revision.differing(a, b))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The features as text, to be compared, by id. */
  private static TreeMap<Long, String> held(Layer layer) {
    TreeMap<Long, String> held = new TreeMap<>();
    for (int row = 0; row < layer.size(); row++) {
      held.put(layer.fid(row), layer.geometry(row).toText() + layer.feature(row).values());
    }
    return held;
  }

  private static Layer layer(Snapshot snapshot) {
    return snapshot.layer("DJZQ").orElseThrow();
  }

  private static void put(TreeMap<Long, Feature> model, Feature feature) {
    model.put(feature.ref().fid(), feature);
  }

  private static Edit randomEdit(Random random, TreeMap<Long, Feature> model) {
    TreeMap<Long, FeatureChange> changes = new TreeMap<>();
    for (int i = random.nextInt(1, 30); i > 0; i--) {
      long fid = random.nextLong(-5, 2200);
      Feature before = model.get(fid);
      Feature after = zone(fid, box(random.nextInt(), 0, Double.NaN, 1), "r" + random.nextInt(9));
      if (before == null) {
        changes.put(fid, FeatureChange.add(after));
      } else if (random.nextInt(3) == 0) {
        changes.put(fid, FeatureChange.remove(before));
      } else {
        changes.put(fid, FeatureChange.replace(before, after));
      }
    }
    return new Edit("random", List.copyOf(changes.values()));
  }

  private static void assertHolds(TreeMap<Long, Feature> model, Layer layer) {
    assertEquals(model.size(), layer.size());
    int row = 0;
    for (Feature feature : model.values()) {
      assertEquals(feature.ref().fid(), layer.fid(row));
      assertEquals(row, layer.rowOf(feature.ref().fid()));
      assertTrue(Sameness.same(feature, layer.feature(row)));
      row++;
    }
    EditedLayer edited = (EditedLayer) layer;
    int kept = 0;
    for (int i = 0; i < edited.size(); i++) {
      int base = edited.baseRow(i);
      kept += base >= 0 ? 1 : 0;
      assertTrue(base < 0 || edited.rowOfBase(base) == i);
    }
    assertEquals(edited.size(), kept + edited.touchedRows().length);
    assertEquals(edited.base().size(), kept + edited.lostRows().length);
    for (int lost : edited.lostRows()) {
      assertEquals(-1, edited.rowOfBase(lost));
    }
  }

  private static void assertSameRows(Layer expected, Layer actual) {
    assertEquals(expected.size(), actual.size());
    for (int row = 0; row < expected.size(); row++) {
      assertTrue(Sameness.same(expected.feature(row), actual.feature(row)));
    }
  }
}
