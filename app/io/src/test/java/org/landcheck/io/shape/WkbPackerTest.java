package org.landcheck.io.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedShapesBuilder;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.data.Sameness;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

class WkbPackerTest {
  @Provide
  Arbitrary<Geometry> shapes() {
    return Arbitraries.oneOf(Geometries.any(), Geometries.polygonal());
  }

  @Provide
  Arbitrary<Geometry> polygons() {
    return Geometries.polygonal();
  }

  @Property(tries = 500)
  void packedAtOnceIsTheSameAsThroughAnObject(
      @ForAll @Size(max = 8) List<@From("shapes") Geometry> shapes) {
    byte[][] rows =
        shapes.stream().map(shape -> WkbEncoder.encode(shape, 0)).toArray(byte[][]::new);
    assertSame(rows);
  }

  @Property(tries = 200)
  void bothByteOrdersArePackedWithoutAnObject(@ForAll("polygons") Geometry shape) {
    byte[] big = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(shape);
    byte[] little = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
    PackedShapes packed = assertSame(big, little);
    assertTrue(packed.firstRing(1) > 0);
    assertEquals(packed.rings(), 2 * packed.firstRing(1));
  }

  @Property(tries = 200)
  void everyTruncationIsRefusedForTheSameReason(@ForAll("shapes") Geometry shape) {
    byte[] wkb = WkbEncoder.encode(shape, 0);
    byte[][] rows = new byte[wkb.length + 1][];
    for (int length = 0; length <= wkb.length; length++) {
      rows[length] = Arrays.copyOf(wkb, length);
    }
    assertSame(rows);
  }

  @Property(tries = 2000)
  void damagedBytesGiveTheSameShapeOrReason(
      @ForAll("shapes") Geometry shape, @ForAll int place, @ForAll byte value) {
    byte[] whole = WkbEncoder.encode(shape, 0);
    byte[] damaged = whole.clone();
    damaged[Math.floorMod(place, Math.min(40, damaged.length))] = value;
    assertSame(whole, damaged, whole);
  }

  @Property(tries = 1000)
  void noiseGivesTheSameShapeOrReason(@ForAll @Size(max = 100) byte[] noise) {
    byte[] start = {1, (byte) (noise.length % 2 == 0 ? 3 : 6), 0, 0, 0};
    byte[] wkb = Arrays.copyOf(start, start.length + noise.length);
    System.arraycopy(noise, 0, wkb, start.length, noise.length);
    assertSame(noise, wkb);
  }

  @Test
  void aRingAbsurdlyLongIsRefusedAndLeavesNothing() {
    ByteBuffer wkb = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    wkb.put((byte) 1).putInt(3).putInt(2).putInt(4);
    for (double ordinate : new double[] {0, 0, 1, 0, 1, 1, 0, 0}) {
      wkb.putDouble(ordinate);
    }
    wkb.putInt(1 << 16);
    PackedShapes packed = assertSame(wkb.array());
    assertEquals(0, packed.rings());
  }

  @Test
  void aBlobIsPackedFromBehindItsHeader() throws Exception {
    PackedShapesBuilder builder = new PackedShapesBuilder(new VertexSpace(1 << 20));
    WkbPacker packer = new WkbPacker(builder, new Curves(1));
    Geometry shape = Geometries.polygonal().sample();
    byte[] blob = GeoPackageBlob.encode(shape, Bounds.of(shape), 0);
    byte[] among = new byte[blob.length + 20];
    System.arraycopy(blob, 0, among, 7, blob.length);
    GeoPackageBlob.pack(among, 7, 7 + blob.length, packer);
    assertThrows(
        UnreadableShapeException.class,
        () -> GeoPackageBlob.pack(new byte[] {'G', 'P'}, 0, 2, packer));
    packer.skip();
    PackedShapes packed = builder.build();
    assertTrue(Sameness.same(shape, packed.geometry(0)));
    assertEquals(Layer.NO_GEOMETRY, packed.loose(1));
  }

  /** Packs rows both ways; those that cannot be read have no shape. */
  private static PackedShapes assertSame(byte[]... rows) {
    PackedShapesBuilder direct = new PackedShapesBuilder(new VertexSpace(1 << 20));
    PackedShapesBuilder viaObjects = new PackedShapesBuilder(new VertexSpace(1 << 20));
    WkbPacker packer = new WkbPacker(direct, new Curves(1));
    for (byte[] wkb : rows) {
      String reason = "";
      try {
        viaObjects.add(WkbDecoder.decode(wkb, 0));
      } catch (UnreadableShapeException e) {
        reason = e.reason().zh();
        viaObjects.add(Layer.NO_GEOMETRY);
      }
      String packedReason = "";
      try {
        packer.pack(wkb, 0, wkb.length);
      } catch (UnreadableShapeException e) {
        packedReason = e.reason().zh();
        packer.skip();
      }
      assertEquals(reason, packedReason);
    }
    PackedShapes expected = viaObjects.build();
    PackedShapes packed = direct.build();
    assertEquals(expected.size(), packed.size());
    assertEquals(expected.rings(), packed.rings());
    for (int row = 0; row < packed.size(); row++) {
      assertEquals(expected.firstRing(row + 1), packed.firstRing(row + 1));
      Geometry shape = expected.geometry(row);
      assertEquals(shape.getGeometryType(), packed.geometry(row).getGeometryType());
      assertTrue(Sameness.same(shape, packed.geometry(row)), shape::toText);
    }
    return packed;
  }
}
