package org.landcheck.delivery.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.County;
import org.landcheck.delivery.OverlapForTest;
import org.landcheck.io.gpkg.GeoPackageFormat;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FindingLayersTest {
  private static final Layer ZONES = County.zones(3, 3);

  @TempDir Path folder;

  @Test
  void findingsGoToTheLayerOfTheirShape() throws Exception {
    Dataset layers =
        layers(
            ZONES,
            fault("POLYGON ((0 0, 1 0, 1 1, 0 0))"),
            fault("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"),
            fault("LINESTRING (0 0, 1 1)"),
            fault("MULTIPOINT ((0 0), (1 1))"),
            County.missing(ZONES, 5, "DJZQMC"));
    assertEquals(List.of("findings_area", "findings_line", "findings_point"), names(layers));
    assertEquals(2, layer(layers, "findings_area").size());
    assertEquals(1, layer(layers, "findings_line").size());
    assertEquals(2, layer(layers, "findings_point").size());
    assertEquals(County.ZONE_38, layer(layers, "findings_area").crs());
  }

  @Test
  void findingWithoutShapeStandsInTheMiddleOfItsFeature() {
    Layer points = layer(layers(ZONES, County.missing(ZONES, 5, "DJZQMC")), "findings_point");
    assertEquals(new Coordinate(38_410_150, 3_100_150), points.geometry(0).getCoordinate());
  }

  @Test
  void findingThatLiesNowhereIsARowOfTheTable() {
    Finding nowhere =
        Finding.by(County.OVERLAP, OverlapForTest.INFO).in("DJZQ").arg("area", "x").build();
    Dataset layers = layers(ZONES, nowhere);
    Layer table = layer(layers, "findings_table");
    assertEquals(1, table.size());
    assertEquals(GeometryType.NONE, table.schema().geometryType());
    assertEquals(Layer.NO_GEOMETRY, table.geometry(0));
  }

  @Test
  void mixedShapeKeepsThePartsThatWeighMost() throws Exception {
    Finding mixed =
        fault(
            "GEOMETRYCOLLECTION (POINT (9 9), POLYGON ((0 0, 1 0, 1 1, 0 0)),"
                + " GEOMETRYCOLLECTION (LINESTRING (0 0, 1 1),"
                + " MULTIPOLYGON (((5 5, 6 5, 6 6, 5 5)))))");
    Geometry shape = layer(layers(ZONES, mixed), "findings_area").geometry(0);
    assertEquals("MultiPolygon", shape.getGeometryType());
    assertEquals(1.0, shape.getArea());
  }

  @Test
  void shapeWithANumberThatIsNoneGivesWayToThePlace() {
    Finding broken =
        Finding.by(County.OVERLAP, OverlapForTest.INFO)
            .on(ZONES, 0)
            .where(
                PackedXY.FACTORY.createLineString(new PackedXY(new double[] {0, Double.NaN, 1, 1})))
            .at(7, 8)
            .build();
    Dataset layers = layers(ZONES, broken);
    assertEquals(0, layer(layers, "findings_line").size());
    assertEquals(new Coordinate(7, 8), layer(layers, "findings_point").geometry(0).getCoordinate());
  }

  @Test
  void valuesAreWhatTheReportSays() {
    RunResult result = County.result();
    Finding overlap = result.findings().get(1);
    ReviewLog review =
        ReviewLog.EMPTY.with(
            new Decision(overlap.key(), Decision.Verdict.EXCEPTION, "争议区", "王", Instant.EPOCH));
    Dataset layers = FindingLayers.of(County.report(result, review, Lang.ZH)).dataset();
    Layer areas = layer(layers, "findings_area");
    assertEquals(overlap.key().value(), value(areas, 1, "key"));
    assertEquals("djzq-overlap", value(areas, 1, "rule"));
    assertEquals("地籍子区之间无重叠", value(areas, 1, "rule_title"));
    assertEquals("topology.polygon-overlap", value(areas, 1, "check"));
    assertEquals("ERROR", value(areas, 1, "severity"));
    assertEquals("必须修改", value(areas, 1, "severity_word"));
    assertEquals("DJZQ/1, DJZQ/2", value(areas, 1, "features"));
    assertEquals("430181001001, 430181001002", value(areas, 1, "labels"));
    assertEquals("DJZQ", value(areas, 1, "layer"));
    assertEquals(1.2346, value(areas, 1, "measure"));
    assertEquals("m2", value(areas, 1, "unit"));
    assertEquals("430181001001 与 430181001002 重叠 1.23 平方米", value(areas, 1, "message"));
    assertEquals("核对界线来源，从其中一方切去重叠部分。", value(areas, 1, "advice"));
    assertEquals("争议区", value(areas, 1, "exception"));
    assertNull(value(areas, 0, "exception"));
    assertNull(value(layer(layers, "findings_point"), 0, "measure"));
  }

  @Test
  void secondCoordinateSystemGetsLayersOfItsOwn() {
    Layer places =
        ArrayLayer.of(
            new LayerSchema("JZD", GeometryType.POINT, List.of()),
            County.DEGREES,
            List.of(
                new Feature(
                    new FeatureRef("JZD", 1),
                    Optional.of(PackedXY.FACTORY.createPoint(new Coordinate(112, 28))),
                    List.of())));
    Finding there =
        Finding.by(County.OVERLAP, OverlapForTest.INFO)
            .on(places, 0)
            .where(places.geometry(0))
            .build();
    RunResult one = County.result();
    List<Finding> findings = new ArrayList<>(one.findings());
    findings.add(there);
    RunResult both =
        new RunResult(
            one.pack(),
            new ArrayDataset(one.dataset().info(), List.of(one.dataset().layers().get(0), places)),
            one.county(),
            one.outcomes(),
            findings,
            List.of(),
            List.of(),
            false);
    Dataset layers = FindingLayers.of(County.report(both, ReviewLog.EMPTY, Lang.ZH)).dataset();
    assertEquals(
        List.of("findings_area", "findings_line", "findings_point", "findings_point_EPSG4490"),
        names(layers));
    assertEquals(County.DEGREES, layer(layers, "findings_point_EPSG4490").crs());
  }

  @Test
  void stylesAreXmlWithASymbolForEverySeverity() throws Exception {
    FindingLayers layers = FindingLayers.of(County.report(Lang.ZH));
    assertEquals(3, layers.options().styles().size());
    for (String style : layers.options().styles().values()) {
      Document qml = xml(style);
      assertEquals(3, qml.getElementsByTagName("category").getLength());
      assertEquals(3, qml.getElementsByTagName("symbol").getLength());
      assertEquals(FindingField.values().length, qml.getElementsByTagName("alias").getLength());
      Element first = (Element) qml.getElementsByTagName("category").item(0);
      assertEquals("必须修改", first.getAttribute("label"));
    }
  }

  @Test
  void fileComesBackFromAGeoPackage() throws Exception {
    Path file = folder.resolve(FindingLayers.FILE_NAME);
    Report report = County.report(Lang.ZH);
    FindingLayers.write(report, new GeoPackageWriter(), file, Monitor.SILENT);
    Dataset back = new GeoPackageFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
    Layer areas = back.layer("findings_area").orElseThrow();
    assertEquals(2, areas.size());
    assertEquals("必须修改", value(areas, 0, "severity_word"));
    assertEquals(250.0, value(areas, 0, "measure"));
    assertTrue(
        areas
                .geometry(0)
                .norm()
                .equalsExact(report.result().findings().get(0).geometry().get().norm())
            || areas
                .geometry(0)
                .getGeometryN(0)
                .norm()
                .equalsExact(report.result().findings().get(0).geometry().get().norm()));
    byte[] first = Files.readAllBytes(file);
    FindingLayers.write(report, new GeoPackageWriter(), file, Monitor.SILENT);
    assertArrayEquals(first, Files.readAllBytes(file));
  }

  @Test
  void cleanDataGiveEmptyLayersThatAGisCanOpen() {
    Dataset layers = layers(ZONES);
    assertEquals(List.of("findings_area", "findings_line", "findings_point"), names(layers));
    assertFalse(layers.layers().stream().anyMatch(layer -> layer.size() > 0));
  }

  private static Finding fault(String wkt) throws Exception {
    return Finding.by(County.OVERLAP, OverlapForTest.INFO)
        .on(ZONES, 0)
        .where(new WKTReader(PackedXY.FACTORY).read(wkt))
        .locator(wkt)
        .build();
  }

  private static Dataset layers(Layer zones, Finding... findings) {
    RunResult result = County.result(zones, List.of(findings), List.of(), List.of());
    return FindingLayers.of(County.report(result, ReviewLog.EMPTY, Lang.ZH)).dataset();
  }

  private static List<String> names(Dataset dataset) {
    return dataset.layers().stream().map(Layer::name).toList();
  }

  private static Layer layer(Dataset dataset, String name) {
    return dataset.layer(name).orElseThrow();
  }

  private static Object value(Layer layer, int row, String field) {
    return layer.value(row, layer.schema().indexOf(field));
  }

  /** Parsed without fetching the type definition that QGIS styles name. */
  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }
}
