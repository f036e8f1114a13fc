package org.landcheck.io.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Headers of shapes as the standard allows them, and as it does not. */
class GeoPackageBlobTest {
  private static final int[] EXTENT_BYTES = {0, 32, 48, 48, 64};

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void everyExtentIsPassedOverInBothByteOrders(int extent) throws Exception {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      byte[] blob = blob(extent << 1, EXTENT_BYTES[extent], order, point());
      assertEquals("POINT (1 2)", GeoPackageBlob.decode(blob).toText());
    }
  }

  @Test
  void headerAndShapeMayDifferInByteOrder() throws Exception {
    byte[] big =
        new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(Geometries.polygonal().sample());
    byte[] blob = blob(2, 32, ByteOrder.LITTLE_ENDIAN, big);
    assertTrue(WkbDecoder.decode(big, 0).equalsExact(GeoPackageBlob.decode(blob)));
  }

  @Test
  void theFlagOfEmptinessDecidesNothing() throws Exception {
    assertEquals("POINT (1 2)", decode(0x10, 0).toText());
    Geometry empty =
        GeoPackageBlob.decode(
            blob(
                0,
                0,
                ByteOrder.LITTLE_ENDIAN,
                WkbEncoder.encode(PackedXY.FACTORY.createPolygon(), 0)));
    assertTrue(empty.isEmpty());
  }

  @Test
  void anExtentOfAnotherLengthThanItsCodeSaysIsUnreadable() {
    assertThrows(UnreadableShapeException.class, () -> decode(1 << 1, 48));
    assertThrows(UnreadableShapeException.class, () -> decode(4 << 1, 32));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  void aCodeThatIsNoExtentIsNamed(int extent) {
    UnreadableShapeException e =
        assertThrows(UnreadableShapeException.class, () -> decode(extent << 1, 32));
    assertEquals("invalid envelope code in header", e.reason().en());
  }

  @Test
  void shapesOfOtherKindsAreNamed() {
    UnreadableShapeException extended =
        assertThrows(UnreadableShapeException.class, () -> decode(0x20, 0));
    assertEquals("extended geometry type", extended.reason().en());
    byte[] spatialite = new byte[60];
    spatialite[1] = 1;
    spatialite[38] = 0x7C;
    spatialite[59] = (byte) 0xFE;
    UnreadableShapeException other =
        assertThrows(UnreadableShapeException.class, () -> GeoPackageBlob.decode(spatialite));
    assertEquals("a SpatiaLite geometry, not GeoPackage's", other.reason().en());
  }

  @Test
  void everyTruncationIsUnreadableAndNothingWorse() {
    byte[] blob = blob(4 << 1, 64, ByteOrder.LITTLE_ENDIAN, point());
    for (int length = 0; length < blob.length; length++) {
      byte[] part = Arrays.copyOf(blob, length);
      assertThrows(UnreadableShapeException.class, () -> GeoPackageBlob.decode(part));
    }
  }

  private static Geometry decode(int flags, int extent) throws UnreadableShapeException {
    return GeoPackageBlob.decode(blob(flags, extent, ByteOrder.LITTLE_ENDIAN, point()));
  }

  private static byte[] blob(int flags, int extent, ByteOrder order, byte[] wkb) {
    ByteBuffer blob = ByteBuffer.allocate(8 + extent + wkb.length).order(order);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    blob.put((byte) (flags | (order == ByteOrder.LITTLE_ENDIAN ? 1 : 0))).putInt(4526);
    for (int i = 0; i < extent / 8; i++) {
      blob.putDouble(77.5 + i);
    }
    return blob.put(wkb).array();
  }

  private static byte[] point() {
    ByteBuffer wkb = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
    return wkb.put((byte) 1).putInt(1).putDouble(1).putDouble(2).array();
  }
}
