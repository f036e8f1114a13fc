package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedXY;
import org.landcheck.io.Samples;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class ReprojectionLawsTest {
  private static final double EARTH = 6378137;

  /** Every system on CGCS2000 there and back from degrees: a hundred-millionth of a metre. */
  @Property(tries = 400)
  void thereAndBackWithinAZoneIsAHundredMillionthOfAMetre(
      @ForAll @IntRange(min = 4491, max = 4554) int code,
      @ForAll @DoubleRange(min = -1, max = 1) double across,
      @ForAll @DoubleRange(min = 16, max = 54) double latitude)
      throws Exception {
    Crs zone = CrsReader.ofEpsg(code);
    double half = code < 4513 ? 3 : 1.5;
    double longitude = zone.centralMeridian() + half * across;
    double[] degrees = {longitude, latitude};
    Transforms.between(CrsReader.ofEpsg(4490), zone).move(degrees, 1);
    double[] metres = degrees.clone();
    Transforms.between(zone, CrsReader.ofEpsg(4490)).move(degrees, 1);
    assertEquals(0, Math.toRadians(degrees[1] - latitude) * EARTH, 1e-8);
    assertEquals(
        0,
        Math.toRadians(degrees[0] - longitude) * EARTH * Math.cos(Math.toRadians(latitude)),
        1e-8);
    Transforms.between(CrsReader.ofEpsg(4490), zone).move(degrees, 1);
    // The easting has a prefix of eight digits: its doubles are 7.5e-9 apart.
    assertEquals(metres[0], degrees[0], 1.5e-8);
    assertEquals(metres[1], degrees[1], 1e-8);
  }

  @Property
  void aPrefixIsTakenOffAndPutBackToTheLastBit(
      @ForAll @IntRange(min = 25, max = 45) int zone,
      @ForAll @DoubleRange(min = 300_000, max = 700_000) double bare,
      @ForAll @DoubleRange(min = 0, max = 6_000_000) double north)
      throws Exception {
    Crs prefixed = CrsReader.ofEpsg(4488 + zone);
    Crs middle = CrsReader.ofEpsg(4509 + zone);
    double with = zone * 1e6 + bare;
    double[] xy = {with, north};
    Transforms.between(prefixed, middle).move(xy, 1);
    assertEquals(with - zone * 1e6, xy[0]);
    assertEquals(north, xy[1]);
    double once = xy[0];
    Transforms.between(middle, prefixed).move(xy, 1);
    assertEquals(with, xy[0]);
    // Put on first it is rounded, once: to half the distance of doubles of that size.
    assertEquals(bare, once, 3.8e-9);
  }

  @Property(tries = 100)
  void neighbouringZonesAreOneMapWhereverTheyAreReadFrom(
      @ForAll @DoubleRange(min = 108, max = 114) double longitude,
      @ForAll @DoubleRange(min = 24, max = 31) double latitude)
      throws Exception {
    double[] direct = {longitude, latitude};
    Transforms.between(CrsReader.ofEpsg(4490), CrsReader.ofEpsg(4526)).move(direct, 1);
    double[] byTheOther = {longitude, latitude};
    Transforms.between(CrsReader.ofEpsg(4490), CrsReader.ofEpsg(4524)).move(byTheOther, 1);
    Transforms.between(CrsReader.ofEpsg(4524), CrsReader.ofEpsg(4526)).move(byTheOther, 1);
    assertArrayEquals(direct, byTheOther, 2e-8);
  }

  @Test
  void packedShapesAndObjectsAreMovedToTheSameBits() throws Exception {
    List<Geometry> shapes =
        List.of(
            Samples.shape(
                "POLYGON ((400000 3000000, 400100 3000000, 400100 3000100.1234, 400000 3000000),"
                    + " (400060 3000010, 400070 3000010, 400070 3000020, 400060 3000010))"),
            Samples.shape(
                "MULTIPOLYGON (((401000 3000000, 401010 3000000, 401010 3000010, 401000 3000000)))"),
            Samples.shape(
                "MULTIPOLYGON (((402000 3000000, 402010 3000000, 402010 3000010, 402000 3000000)),"
                    + " ((403000 3000000, 403010 3000000, 403010 3000010, 403000 3000000)))"),
            Samples.shape("LINESTRING (400000 3000000, 400010 3000001)"));
    Layer objects = layer(shapes, 4547);
    Layer packed = new Packed(objects);
    Layer a = to(objects, 4526);
    Layer b = to(packed, 4526);
    for (int row = 0; row < shapes.size(); row++) {
      assertTrue(a.geometry(row).equalsExact(b.geometry(row)), "row " + row);
      assertEquals(shapes.get(row).getGeometryType(), b.geometry(row).getGeometryType());
    }
    assertTrue(b.geometry(1) instanceof MultiPolygon);
    assertEquals(1, ((Polygon) b.geometry(0)).getNumInteriorRing());
    assertEquals(38400060, ((Polygon) b.geometry(0)).getInteriorRingN(0).getCoordinateN(0).x);
  }

  @Test
  void moreRowsThanOneRunKeepTheirOrder() throws Exception {
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      shapes.add(
          PackedXY.FACTORY.toGeometry(
              new org.locationtech.jts.geom.Envelope(400000 + i, 400001 + i, 3e6, 3e6 + 1)));
    }
    Layer moved = to(new Packed(layer(shapes, 4547)), 4526);
    for (int i = 0; i < 10_000; i++) {
      assertEquals(38400000 + i, moved.geometry(i).getEnvelopeInternal().getMinX());
    }
  }

  @Test
  void twinsAreTheSameCoordinatesUnderTheNameAskedFor() throws Exception {
    Layer zones = new Packed(layer(List.of(Samples.shape("POINT (500000 3000000)")), 4546));
    Layer renamed = to(zones, 4508);
    assertEquals("EPSG:4508", renamed.crs().id());
    assertSame(zones.geometry(0), renamed.geometry(0));
    assertSame(zones.shapes().get(), renamed.shapes().get());
  }

  @Test
  void aShapeBeyondTheTargetIsUnreadableAndTheRestIsMoved() throws Exception {
    List<Geometry> shapes =
        List.of(
            Samples.shape("POINT (113 28)"),
            Samples.shape("POLYGON ((113 28, 113.1 28, 400 28.1, 113 28))"),
            Samples.shape(
                "POLYGON ((450000 3100000, 450100 3100000, 450100 3100100, 450000 3100000))"),
            Samples.shape("POINT (113 91)"));
    for (Layer layer : List.of(layer(shapes, 4490), new Packed(layer(shapes, 4490)))) {
      Layer moved = to(layer, 4526);
      assertEquals(
          List.of(2L, 3L, 4L), moved.unreadable().stream().map(Layer.Unreadable::fid).toList());
      assertEquals(38401635.319, moved.geometry(0).getCoordinate().x, 1e-3);
      assertSame(Layer.NO_GEOMETRY, moved.geometry(1));
    }
  }

  @Test
  void coordinatesOfAnotherZoneAreNotTakenForMetresOfThisOne() throws Exception {
    Layer bare = layer(List.of(Samples.shape("POINT (450000 3100000)")), 4526);
    assertEquals(1, to(bare, 4490).unreadable().size());
  }

  private static Layer to(Layer layer, int code) throws Exception {
    return new GeoToolsReprojection()
        .to(ArrayDataset.of(layer), CrsReader.ofEpsg(code), Monitor.SILENT)
        .layers()
        .get(0);
  }

  private static Layer layer(List<Geometry> shapes, int code) throws Exception {
    List<Feature> features = new ArrayList<>();
    for (Geometry shape : shapes) {
      features.add(
          new Feature(new FeatureRef("L", features.size() + 1), Optional.of(shape), List.of()));
    }
    return ArrayLayer.of(
        new LayerSchema("L", GeometryType.ANY, List.of()), CrsReader.ofEpsg(code), features);
  }

  /** The layer as readers make it: its rings in large arrays. */
  private static final class Packed implements Layer {
    private final Layer source;
    private final PackedShapes shapes;

    Packed(Layer source) {
      this.source = source;
      this.shapes = PackedShapes.of(source);
    }

    @Override
    public LayerSchema schema() {
      return source.schema();
    }

    @Override
    public Crs crs() {
      return source.crs();
    }

    @Override
    public int size() {
      return source.size();
    }

    @Override
    public long fid(int row) {
      return source.fid(row);
    }

    @Override
    public int rowOf(long fid) {
      return source.rowOf(fid);
    }

    @Override
    public Geometry geometry(int row) {
      return shapes.geometry(row);
    }

    @Override
    public Optional<PackedShapes> shapes() {
      return Optional.of(shapes);
    }

    @Override
    public Object value(int row, int field) {
      return source.value(row, field);
    }

    @Override
    public List<Unreadable> unreadable() {
      return source.unreadable();
    }
  }
}
