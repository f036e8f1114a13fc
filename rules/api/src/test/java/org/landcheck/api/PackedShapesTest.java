package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class PackedShapesTest {
  private static final String[] SHAPES = {
    "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
    "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1), (4 4, 5 4, 5 5, 4 4))",
    "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (1 .5, 2 .5, 2 1, 1 .5)), ((20 0, 29 0, 29 9, 20 0)))",
    "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
    "POINT (3 4)",
    "LINESTRING (0 0, 1 1)",
    "POLYGON EMPTY",
    "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 1 0, 1 1, 0 0)))",
  };

  @Test
  void everyShapeComesBackAsItWas() throws Exception {
    List<Geometry> shapes = random(5000, 1);
    PackedShapes packed = pack(shapes, new VertexSpace(Long.MAX_VALUE));
    assertSameShapes(shapes, packed);
    assertTrue(packed.rings() > shapes.size() / 2);
  }

  @Test
  void whatDoesNotFitInMemoryGoesToAFile() throws Exception {
    List<Geometry> shapes = random(20_000, 2);
    VertexSpace space = new VertexSpace(100_000);
    PackedShapes packed = pack(shapes, space);
    assertTrue(space.spilled().orElseThrow() > 100_000);
    assertSameShapes(shapes, packed);
  }

  @Test
  void whatOneBuilderLeavesOfItsRoomTheNextFills() {
    VertexSpace space = new VertexSpace(0);
    double[] triangle = {0, 0, 1, 0, 1, 1, 0, 0};
    for (int run = 0; run < 100; run++) {
      PackedShapesBuilder builder = new PackedShapesBuilder(space);
      triangle[2] = run;
      for (int row = 0; row < 100; row++) {
        builder.ring(triangle, 4, false);
        builder.polygon();
      }
      PackedShapes packed = builder.build();
      assertEquals(run, packed.geometry(0).getCoordinates()[1].getX());
      assertEquals(run, packed.geometry(99).getCoordinates()[1].getX());
    }
    long needed = 100L * 100 * 4 * 16;
    assertTrue(space.spilled().orElseThrow() < 2 * needed);
  }

  @Test
  void runsFollowEachOther() throws Exception {
    List<Geometry> all = new ArrayList<>();
    List<PackedShapes> runs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<Geometry> shapes = random(i * 300, i);
      all.addAll(shapes);
      runs.add(pack(shapes, new VertexSpace(Long.MAX_VALUE)));
    }
    assertSameShapes(all, PackedShapes.concat(runs));
  }

  @Test
  void rowsCanChangePlaces() throws Exception {
    List<Geometry> shapes = random(100, 3);
    int[] order = new Random(4).ints(100, 0, 100).toArray();
    PackedShapes turned = pack(shapes, new VertexSpace(Long.MAX_VALUE)).reordered(order);
    for (int i = 0; i < order.length; i++) {
      assertTrue(shapes.get(order[i]).equalsExact(turned.geometry(i)));
      assertEquals(shapes.get(order[i]) == Layer.NO_GEOMETRY, turned.loose(i) == Layer.NO_GEOMETRY);
    }
  }

  @Test
  void aRowTakenBackLeavesNothing() {
    PackedShapesBuilder builder = new PackedShapesBuilder(new VertexSpace(1 << 20));
    double[] triangle = {0, 0, 1, 0, 1, 1, 0, 0};
    builder.ring(triangle, 4, false);
    builder.abandon();
    builder.add(Layer.NO_GEOMETRY);
    builder.ring(triangle, 4, false);
    builder.ring(triangle, 4, true);
    builder.polygon();
    PackedShapes packed = builder.build();
    assertEquals(2, packed.size());
    assertSame(Layer.NO_GEOMETRY, packed.geometry(0));
    assertEquals(2, packed.rings());
    assertFalse(packed.isHole(0));
    assertTrue(packed.isHole(1));
    assertEquals(1, packed.rowOf(0));
  }

  private static List<Geometry> random(int count, long seed) throws Exception {
    Random random = new Random(seed);
    List<Geometry> shapes = new ArrayList<>();
    WKTReader reader = new WKTReader(PackedXY.FACTORY);
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(SHAPES.length + 1);
      shapes.add(kind == SHAPES.length ? Layer.NO_GEOMETRY : reader.read(SHAPES[kind]));
    }
    return shapes;
  }

  private static PackedShapes pack(List<Geometry> shapes, VertexSpace space) {
    PackedShapesBuilder builder = new PackedShapesBuilder(space);
    shapes.forEach(builder::add);
    return builder.build();
  }

  private static void assertSameShapes(List<Geometry> shapes, PackedShapes packed) {
    assertEquals(shapes.size(), packed.size());
    double[] xy = new double[64];
    for (int row = 0; row < packed.size(); row++) {
      Geometry shape = shapes.get(row);
      assertTrue(shape.equalsExact(packed.geometry(row)), shape.toText());
      assertEquals(shape.getGeometryType(), packed.geometry(row).getGeometryType());
      boolean rings = packed.firstRing(row) < packed.firstRing(row + 1);
      if (rings) {
        assertNull(packed.loose(row));
        assertEquals(row, packed.rowOf(packed.firstRing(row)));
        assertFalse(packed.isHole(packed.firstRing(row)));
        packed.copy(packed.firstRing(row), xy);
        assertEquals(shape.getCoordinate().getX(), xy[0]);
      } else {
        assertNotNull(packed.loose(row));
      }
    }
    assertEquals(packed.rings(), packed.firstRing(packed.size()));
  }
}
