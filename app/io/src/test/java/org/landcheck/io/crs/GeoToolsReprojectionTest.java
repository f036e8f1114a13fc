package org.landcheck.io.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.io.Samples;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class GeoToolsReprojectionTest {
  private final GeoToolsReprojection reprojection = new GeoToolsReprojection();

  @Test
  void aPlaceInHunanHasTheCoordinatesThatProjGives() throws Exception {
    // What cs2cs of PROJ 9 prints for 28.2 N 113 E from EPSG:4490 to EPSG:4526.
    Coordinate place = moved(4490, 4526, "POINT (113 28.2)").getCoordinate();
    assertEquals(38401817.5588, place.x, 1e-4);
    assertEquals(3121010.8701, place.y, 1e-4);
  }

  @Property(tries = 100)
  void thereAndBackIsTheSamePlaceWithinTheResolutionOfTheData(
      @ForAll @DoubleRange(min = 348000, max = 652000) double x,
      @ForAll @DoubleRange(min = 2700000, max = 3350000) double y)
      throws Exception {
    Geometry there = moved(4546, 4526, PackedXY.FACTORY.createPoint(new Coordinate(x, y)));
    Coordinate back = moved(4526, 4546, there).getCoordinate();
    assertEquals(x, back.x, 1e-4);
    assertEquals(y, back.y, 1e-4);
  }

  @Test
  void pointsThatWereTheSameStayTheSameToTheLastBit() throws Exception {
    Polygon left =
        (Polygon)
            moved(
                4547,
                4526,
                "POLYGON ((400000 3000000, 400010 3000000, 400010 3000007.1234, 400000 3000000))");
    Polygon right =
        (Polygon)
            moved(
                4547,
                4526,
                "POLYGON ((400010 3000007.1234, 400020 3000000, 400010 3000000, 400010 3000007.1234))");
    double[] a = PackedXY.of(left.getExteriorRing());
    double[] b = PackedXY.of(right.getExteriorRing());
    assertEquals(a[2], b[4]);
    assertEquals(a[3], b[5]);
    assertEquals(a[4], b[0]);
    assertEquals(a[5], b[1]);
  }

  @Test
  void heightsAreKept() throws Exception {
    Geometry solid = new WKTReader().read("LINESTRING Z (400000 3000000 5, 400010 3000000 6)");
    Geometry moved = moved(4547, 4526, solid);
    assertEquals(6, moved.getCoordinates()[1].getZ());
    assertEquals(38400010, moved.getCoordinates()[1].x, 1e-6);
  }

  @Test
  void aLayerThatIsInTheTargetAlreadyIsPassedThrough() throws Exception {
    Layer zones = Samples.zones();
    assertSame(
        zones,
        reprojection.to(ArrayDataset.of(zones), zones.crs(), Monitor.SILENT).layers().get(0));
  }

  @Test
  void aChangeOfDatumIsRefused() {
    BadInputException e =
        assertThrows(BadInputException.class, () -> moved(2362, 4526, "POINT (38400000 3000000)"));
    assertTrue(e.text().zh().contains("基准是 Xian 1980"), e.text().zh());
  }

  @Test
  void aLayerWithoutSystemIsRefused() {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("L", GeometryType.POINT, List.of()), Crs.UNDECLARED, List.of());
    assertThrows(
        BadInputException.class,
        () -> reprojection.to(ArrayDataset.of(layer), CrsReader.ofEpsg(4526), Monitor.SILENT));
  }

  private Geometry moved(int from, int to, String wkt) throws BadInputException {
    return moved(from, to, Samples.shape(wkt));
  }

  private Geometry moved(int from, int to, Geometry shape) throws BadInputException {
    Layer layer =
        ArrayLayer.of(
            new LayerSchema("L", GeometryType.ANY, List.of()),
            CrsReader.ofEpsg(from),
            List.of(new Feature(new FeatureRef("L", 1), Optional.of(shape), List.of())));
    return reprojection
        .to(ArrayDataset.of(layer), CrsReader.ofEpsg(to), Monitor.SILENT)
        .layers()
        .get(0)
        .geometry(0);
  }
}
