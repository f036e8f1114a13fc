package org.landcheck.io.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.landcheck.api.PackedXY;
import org.landcheck.core.data.Sameness;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class WkbTest {
  @Provide
  Arbitrary<Geometry> shapes() {
    return Geometries.any();
  }

  @Provide
  Arbitrary<Geometry> polygons() {
    return Geometries.polygonal();
  }

  @Property(tries = 500)
  void whatIsWrittenIsReadBackBitForBit(@ForAll("shapes") Geometry shape) throws Exception {
    byte[] wkb = WkbEncoder.encode(shape, 0);
    Geometry back = WkbDecoder.decode(wkb, 0);
    assertEquals(shape.getGeometryType(), back.getGeometryType());
    assertTrue(Sameness.same(shape, back));
  }

  @Property(tries = 200)
  void bothByteOrdersGiveTheSameShape(@ForAll("polygons") Geometry shape) throws Exception {
    byte[] big = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(shape);
    byte[] little = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
    assertTrue(Sameness.same(shape, WkbDecoder.decode(big, 0)));
    assertTrue(Sameness.same(shape, WkbDecoder.decode(little, 0)));
  }

  @Property(tries = 100)
  void everyTruncationIsUnreadableAndNothingWorse(@ForAll("shapes") Geometry shape) {
    byte[] wkb = WkbEncoder.encode(shape, 0);
    for (int length = 0; length < wkb.length; length++) {
      byte[] part = Arrays.copyOf(wkb, length);
      assertThrows(UnreadableShapeException.class, () -> WkbDecoder.decode(part, 0));
    }
  }

  @Property(tries = 1000)
  void damagedBytesGiveAShapeOrAReason(
      @ForAll("shapes") Geometry shape, @ForAll int place, @ForAll byte value) {
    byte[] wkb = WkbEncoder.encode(shape, 0);
    wkb[Math.floorMod(place, wkb.length)] = value;
    try {
      WkbDecoder.decode(wkb, 0).getNumPoints();
    } catch (UnreadableShapeException e) {
      assertFalse(e.reason().zh().isEmpty());
    }
  }

  @Property(tries = 1000)
  void noiseGivesAShapeOrAReason(@ForAll("noise") byte[] noise) {
    try {
      GeoPackageBlob.decode(noise).getNumPoints();
    } catch (UnreadableShapeException e) {
      assertFalse(e.reason().en().isEmpty());
    }
  }

  @Provide
  Arbitrary<byte[]> noise() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(200).map(WkbTest::withPlausibleHeader);
  }

  private static byte[] withPlausibleHeader(byte[] bytes) {
    byte[] start = {'G', 'P', 0, 1, 0, 0, 0, 0, 1};
    System.arraycopy(start, 0, bytes, 0, Math.min(start.length, bytes.length));
    return bytes;
  }

  @Test
  void anAbsurdCountIsRefusedBeforeAnythingIsAllocated() {
    ByteBuffer wkb = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    wkb.put((byte) 1).putInt(2).putInt(Integer.MAX_VALUE);
    assertUnreadable("truncated: 2147483647 points or parts announced", wkb.array());
  }

  @Test
  void collectionsNestedWithoutEndAreRefused() {
    ByteBuffer wkb = ByteBuffer.allocate(9 * 1000).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 1000; i++) {
      wkb.put((byte) 1).putInt(7).putInt(1);
    }
    assertUnreadable("collections nested too deeply", wkb.array());
  }

  @Test
  void anOpenRingIsUnreadableAndNotClosedSilently() {
    double[] open = {0, 0, 1, 0, 1, 1, 0, 1};
    assertUnreadable("ring not closed", polygonOf(open));
  }

  @Test
  void aCoordinateThatIsNoNumberIsKept() throws Exception {
    double[] ring = {0, 0, 1, 0, Double.NaN, 1, 0, 0};
    Polygon polygon = (Polygon) WkbDecoder.decode(polygonOf(ring), 0);
    assertTrue(Double.isNaN(PackedXY.of(polygon.getExteriorRing())[4]));
  }

  @Test
  void aMultiPolygonOfOnePartStaysOne() throws Exception {
    Geometry one = new WKTReader().read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))");
    Geometry back = WkbDecoder.decode(WkbEncoder.encode(one, 0), 0);
    assertTrue(back instanceof MultiPolygon);
  }

  @Test
  void coordinatesArePacked() throws Exception {
    Geometry plain = new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))");
    Polygon back = (Polygon) WkbDecoder.decode(WkbEncoder.encode(plain, 0), 0);
    assertTrue(back.getExteriorRing().getCoordinateSequence() instanceof PackedXY);
    assertTrue(back.getInteriorRingN(0).getCoordinateSequence() instanceof PackedXY);
  }

  @Test
  void emptyShapesOfEveryTypeAreRead() throws Exception {
    for (String type :
        new String[] {
          "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON"
        }) {
      Geometry empty = new WKTReader(PackedXY.FACTORY).read(type + " EMPTY");
      Geometry back = WkbDecoder.decode(WkbEncoder.encode(empty, 0), 0);
      assertTrue(back.isEmpty(), type);
      assertEquals(empty.getGeometryType(), back.getGeometryType());
    }
  }

  private static byte[] polygonOf(double[] ring) {
    ByteBuffer wkb = ByteBuffer.allocate(13 + 8 * ring.length).order(ByteOrder.LITTLE_ENDIAN);
    wkb.put((byte) 1).putInt(3).putInt(1).putInt(ring.length / 2);
    for (double ordinate : ring) {
      wkb.putDouble(ordinate);
    }
    return wkb.array();
  }

  private static void assertUnreadable(String reason, byte[] wkb) {
    UnreadableShapeException e =
        assertThrows(UnreadableShapeException.class, () -> WkbDecoder.decode(wkb, 0));
    assertEquals(reason, e.reason().en());
  }
}
