package org.landcheck.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Layer;
import org.landcheck.api.Revision;
import org.landcheck.core.Fixtures;

/** The chosen rows of an edited layer against choosing among all its rows. */
class RowSubsetLawsTest {
  @Property(tries = 300)
  void patchingTheChoiceIsChoosingAnew(@ForAll long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < random.nextInt(60); i++) {
      features.add(random(random, 2L * i));
    }
    Layer start = Fixtures.zones(features.toArray(new Feature[0]));
    Snapshot snapshot = Snapshot.of(ArrayDataset.of(start));
    RowSubset base = chosen(start);
    for (int step = 0; step < 8; step++) {
      snapshot = snapshot.apply(randomEdit(random, snapshot));
      Layer layer = snapshot.layer("DJZQ").orElseThrow();
      RowSubset patched = RowSubset.revised(layer, base, row -> accepts(layer, row));
      assertSameRows(chosen(layer), patched);
      assertRevision(base, patched);
    }
  }

  private static boolean accepts(Layer layer, int row) {
    return "yes".equals(layer.value(row, 0));
  }

  private static RowSubset chosen(Layer layer) {
    return RowSubset.of(
        layer, IntStream.range(0, layer.size()).filter(row -> accepts(layer, row)).toArray());
  }

  private static void assertSameRows(RowSubset expected, RowSubset actual) {
    assertEquals(expected.size(), actual.size());
    for (int row = 0; row < expected.size(); row++) {
      assertTrue(Sameness.same(expected.feature(row), actual.feature(row)));
      assertEquals(row, actual.rowOf(expected.fid(row)));
      assertEquals(row, actual.ownRow(actual.wholeRow(row)));
    }
    for (int row = 0; row < expected.whole().size(); row++) {
      assertEquals(expected.ownRow(row), actual.ownRow(row));
    }
  }

  private static void assertRevision(RowSubset base, RowSubset patched) {
    Revision edits = patched.revision().orElseThrow();
    assertEquals(base, edits.base());
    int kept = 0;
    for (int row = 0; row < patched.size(); row++) {
      int beneath = edits.baseRow(row);
      kept += beneath >= 0 ? 1 : 0;
      assertTrue(beneath < 0 || edits.rowOfBase(beneath) == row);
      assertTrue(beneath < 0 || Sameness.same(base.feature(beneath), patched.feature(row)));
    }
    assertEquals(patched.size(), kept + edits.touchedRows().length);
    assertEquals(base.size(), kept + edits.lostRows().length);
    for (int row : edits.touchedRows()) {
      assertEquals(-1, edits.baseRow(row));
    }
    for (int row : edits.lostRows()) {
      assertEquals(-1, edits.rowOfBase(row));
    }
  }

  private static Feature random(Random random, long fid) {
    return zone(fid, box(0, 0, random.nextInt(1, 9), 1), random.nextBoolean() ? "yes" : "no");
  }

  private static Edit randomEdit(Random random, Snapshot snapshot) {
    TreeMap<Long, FeatureChange> changes = new TreeMap<>();
    Layer layer = snapshot.layer("DJZQ").orElseThrow();
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      long fid = random.nextInt(130);
      int row = layer.rowOf(fid);
      if (row < 0) {
        changes.put(fid, FeatureChange.add(random(random, fid)));
      } else if (random.nextInt(3) == 0) {
        changes.put(fid, FeatureChange.remove(layer.feature(row)));
      } else {
        changes.put(fid, FeatureChange.replace(layer.feature(row), random(random, fid)));
      }
    }
    return new Edit("random", List.copyOf(changes.values()));
  }
}
