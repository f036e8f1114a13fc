package org.landcheck.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.core.Fixtures.box;
import static org.landcheck.core.Fixtures.row;
import static org.landcheck.core.Fixtures.zone;
import static org.landcheck.core.Fixtures.zones;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.core.Fixtures;
import org.locationtech.jts.geom.Geometry;

class SnapshotTest {
  private final Snapshot three = Snapshot.of(ArrayDataset.of(row(3)));

  private static Edit edit(FeatureChange... changes) {
    return new Edit("test", List.of(changes));
  }

  private Feature feature(long fid) {
    return three.feature(new FeatureRef("DJZQ", fid)).orElseThrow();
  }

  private static List<Long> fids(Snapshot snapshot) {
    Layer layer = snapshot.layer("DJZQ").orElseThrow();
    return java.util.stream.IntStream.range(0, layer.size()).mapToObj(layer::fid).toList();
  }

  @Test
  void anEditMakesTheNextVersionAndLeavesTheFirstAsItWas() {
    Snapshot next =
        three.apply(edit(FeatureChange.replace(feature(2), feature(2).withValue(0, "new"))));
    assertEquals("new", next.layer("DJZQ").orElseThrow().value(1, 0));
    assertEquals("430181001002", three.layer("DJZQ").orElseThrow().value(1, 0));
    assertEquals(0, three.version());
    assertEquals(1, next.version());
  }

  @Test
  void addedAndRemovedFeaturesKeepIdsAscending() {
    Snapshot next =
        three.apply(
            edit(
                FeatureChange.remove(feature(2)),
                FeatureChange.add(zone(-5, box(0, 0, 1, 1), "a")),
                FeatureChange.add(zone(99, box(0, 0, 1, 1), "b"))));
    assertEquals(List.of(-5L, 1L, 3L, 99L), fids(next));
    Layer layer = next.layer("DJZQ").orElseThrow();
    for (int row = 0; row < layer.size(); row++) {
      assertEquals(row, layer.rowOf(layer.fid(row)));
    }
    assertEquals(-1, layer.rowOf(2));
    assertEquals("b", layer.value(3, 0));
    assertEquals("430181001003", layer.value(2, 0));
  }

  @Test
  void whatAnEditDoesNotTouchIsTheSameObject() {
    Layer other =
        ArrayLayer.of(
            new org.landcheck.api.LayerSchema(
                "OTHER", org.landcheck.api.GeometryType.NONE, List.of()),
            Fixtures.METRES,
            List.of());
    Snapshot two = Snapshot.of(ArrayDataset.of(row(3), other));
    Snapshot next =
        two.apply(edit(FeatureChange.replace(feature(1), feature(1).withValue(0, "x"))));
    assertSame(other, next.layer("OTHER").orElseThrow());
    Layer layer = next.layer("DJZQ").orElseThrow();
    assertSame(two.layer("DJZQ").orElseThrow().geometry(2), layer.geometry(2));
  }

  @Test
  void anEditOfAnotherPastIsRefused() {
    Feature stale = feature(2).withValue(0, "never was");
    assertThrows(
        IllegalArgumentException.class,
        () -> three.apply(edit(FeatureChange.replace(stale, feature(2)))));
    assertThrows(
        IllegalArgumentException.class,
        () -> three.apply(edit(FeatureChange.add(zone(2, box(0, 0, 1, 1), "taken")))));
    assertThrows(
        IllegalArgumentException.class,
        () -> three.apply(edit(FeatureChange.remove(zone(7, box(0, 0, 1, 1), "absent")))));
  }

  @Test
  void aMovedStartVertexIsADifferentPast() {
    Geometry turned =
        org.landcheck.api.PackedXY.FACTORY.createPolygon(
            new org.landcheck.api.PackedXY(new double[] {10, 0, 10, 10, 0, 10, 0, 0, 10, 0}));
    Feature same = feature(1).withGeometry(turned);
    assertTrue(same.geometry().orElseThrow().equalsTopo(feature(1).geometry().orElseThrow()));
    assertThrows(
        IllegalArgumentException.class,
        () -> three.apply(edit(FeatureChange.replace(same, feature(1)))));
  }

  @Test
  void valuesThatTheFieldsCannotHoldAreRefused() {
    Feature wrong = feature(1).withValue(1, "not a number");
    assertThrows(
        IllegalArgumentException.class,
        () -> three.apply(edit(FeatureChange.replace(feature(1), wrong))));
    Feature shorter = new Feature(feature(1).ref(), feature(1).geometry(), List.of("only one"));
    assertThrows(
        IllegalArgumentException.class,
        () -> three.apply(edit(FeatureChange.replace(feature(1), shorter))));
  }

  @Test
  void oneFeatureChangesOnceInAnEdit() {
    FeatureChange change = FeatureChange.replace(feature(1), feature(1).withValue(0, "x"));
    assertThrows(IllegalArgumentException.class, () -> three.apply(edit(change, change)));
  }

  @Test
  void anUnreadableShapeIsReadableOnceItIsReplaced() {
    Layer broken =
        new ArrayLayer(
            Fixtures.ZONES,
            Fixtures.METRES,
            new long[] {1},
            new Geometry[] {Layer.NO_GEOMETRY},
            new Object[][] {{"a"}, {null}},
            List.of(new Layer.Unreadable(1, LocalText.same("cut off"))));
    Snapshot before = Snapshot.of(ArrayDataset.of(broken));
    Feature feature = before.feature(new FeatureRef("DJZQ", 1)).orElseThrow();
    Edit mend = edit(FeatureChange.replace(feature, feature.withGeometry(box(0, 0, 1, 1))));
    Snapshot after = before.apply(mend);
    assertEquals(List.of(), after.layer("DJZQ").orElseThrow().unreadable());
    assertEquals(1, after.apply(mend.inverse()).layer("DJZQ").orElseThrow().unreadable().size());
  }

  @Test
  void aFeatureWithoutAShapeStaysOne() {
    Snapshot one = Snapshot.of(ArrayDataset.of(zones(zone(1, null, "a"))));
    Feature feature = one.feature(new FeatureRef("DJZQ", 1)).orElseThrow();
    assertEquals(Optional.empty(), feature.geometry());
    Snapshot next = one.apply(edit(FeatureChange.replace(feature, feature.withValue(0, "b"))));
    assertSame(Layer.NO_GEOMETRY, next.layer("DJZQ").orElseThrow().geometry(0));
  }
}
