package org.landcheck.io.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Shapes of every type, and what makes none. */
class GeoJsonShapesTest {
  private static final String SQUARE = "[[[0,0],[1,0],[1,1],[0,0]]]";

  @TempDir Path folder;
  private Texts texts;

  @BeforeEach
  void texts() {
    texts = new Texts(folder);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("Point", "[113.5,28.25]", "POINT (113.5 28.25)"),
        Arguments.of("Point", "[]", "POINT EMPTY"),
        Arguments.of("MultiPoint", "[[1,2],[3,4]]", "MULTIPOINT ((1 2), (3 4))"),
        Arguments.of("LineString", "[[1,2],[3,4e0]]", "LINESTRING (1 2, 3 4)"),
        Arguments.of("LineString", "[]", "LINESTRING EMPTY"),
        Arguments.of(
            "MultiLineString",
            "[[[1,2],[3,4]],[],[[5,6],[7,8]]]",
            "MULTILINESTRING ((1 2, 3 4), EMPTY, (5 6, 7 8))"),
        Arguments.of("Polygon", SQUARE, "POLYGON ((0 0, 1 0, 1 1, 0 0))"),
        Arguments.of("Polygon", "[]", "POLYGON EMPTY"),
        Arguments.of(
            "Polygon",
            "[[[0,0],[9,0],[9,9],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]",
            "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))"),
        Arguments.of(
            "MultiPolygon",
            "["
                + SQUARE
                + ",[[[5,5],[6,5],[6,6],[5,5]],[[5.5,5.1],[5.6,5.1],[5.6,5.2],[5.5,5.1]]]]",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5),"
                + " (5.5 5.1, 5.6 5.1, 5.6 5.2, 5.5 5.1)))"),
        Arguments.of(
            "MultiPolygon", "[[]," + SQUARE + "]", "MULTIPOLYGON (EMPTY, ((0 0, 1 0, 1 1, 0 0)))"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyTypeIsReadWithItsTypeBeforeOrAfterItsCoordinates(
      String type, String coordinates, String wkt) throws Exception {
    String before = Texts.shape(type, coordinates);
    String after = "{\"coordinates\":" + coordinates + ",\"type\":\"" + type + "\"}";
    Layer layer =
        texts.layer(Texts.collection(Texts.feature(before, "{}"), Texts.feature(after, "{}")));
    assertEquals(wkt, layer.geometry(0).toText());
    assertEquals(wkt, layer.geometry(1).toText());
    assertTrue(layer.unreadable().isEmpty());
    assertEquals(wkt, texts.layer(after).geometry(0).toText(), "a bare geometry");
  }

  @Test
  void polygonsArePackedAndNoObjectsAreKept() throws Exception {
    Layer layer =
        texts.layer(
            Texts.collection(
                Texts.feature(Texts.shape("Polygon", SQUARE), "{}"),
                Texts.feature(Texts.shape("MultiPolygon", "[" + SQUARE + "]"), "{}")));
    assertEquals(2, layer.shapes().orElseThrow().rings());
    assertEquals("MultiPolygon", layer.geometry(1).getGeometryType());
    assertEquals(GeometryType.POLYGON, layer.schema().geometryType());
  }

  @Test
  void heightsAreKeptWhereThereAreAny() throws Exception {
    Layer layer =
        texts.layer(
            Texts.collection(
                Texts.feature(Texts.shape("Point", "[1,2,3.5]"), "{}"),
                Texts.feature(Texts.shape("LineString", "[[1,2],[3,4,5],[6,7,null]]"), "{}"),
                Texts.feature(Texts.shape("Point", "[1,2]"), "{}")));
    assertEquals(3.5, ((Point) layer.geometry(0)).getCoordinate().getZ());
    Geometry line = layer.geometry(1);
    assertTrue(Double.isNaN(line.getCoordinates()[0].getZ()));
    assertEquals(5, line.getCoordinates()[1].getZ());
    assertTrue(Double.isNaN(line.getCoordinates()[2].getZ()));
    assertEquals(GeometryType.ANY, layer.schema().geometryType(), "points and lines");
  }

  @Test
  void numbersBehindTheHeightAreLeftOutAndCounted() throws Exception {
    Dataset data = texts.data(Texts.shape("Point", "[1,2,3,4]"));
    assertEquals(3, data.layers().get(0).geometry(0).getCoordinate().getZ());
    assertTrue(Texts.lineage(data).contains("1 个点多于三个数"), Texts.lineage(data));
  }

  @Test
  void collectionsHoldShapesOfAnySort() throws Exception {
    String inner =
        "{\"geometries\":["
            + Texts.shape("Point", "[1,2]")
            + ",{\"type\":\"GeometryCollection\",\"geometries\":["
            + Texts.shape("Polygon", SQUARE)
            + "]}],\"type\":\"GeometryCollection\"}";
    Layer layer = texts.layer(inner);
    assertEquals(
        "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0))))",
        layer.geometry(0).toText());
    assertEquals(GeometryType.ANY, layer.schema().geometryType());
  }

  @Test
  void aFeatureWithoutAGeometryIsARowWithoutAShape() throws Exception {
    Layer layer =
        texts.layer(
            Texts.collection(
                Texts.feature("null", "{\"a\":1}"),
                "{\"type\":\"Feature\",\"properties\":null}",
                Texts.feature(Texts.shape("Point", "[1,2]"), "{}")));
    assertSame(Layer.NO_GEOMETRY, layer.geometry(0));
    assertSame(Layer.NO_GEOMETRY, layer.geometry(1));
    assertEquals(GeometryType.POINT, layer.schema().geometryType());
    Layer table = texts.layer(Texts.collection(Texts.feature("null", "{\"a\":1}")));
    assertEquals(GeometryType.NONE, table.schema().geometryType());
  }

  static Stream<Arguments> damaged() {
    return Stream.of(
        Arguments.of("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}", "环未闭合"),
        Arguments.of(Texts.shape("Polygon", "[[0,0],[1,0],[1,1],[0,0]]"), "坐标的层次与类型 Polygon 不符"),
        Arguments.of(Texts.shape("Polygon", "[[]]"), null),
        Arguments.of(Texts.shape("Polygon", "[[[]]]"), "坐标的层次与类型 Polygon 不符"),
        Arguments.of(Texts.shape("LineString", "[[]]"), "坐标的层次与类型 LineString 不符"),
        Arguments.of(Texts.shape("LineString", "[[1,2]]"), "线只有 1 个点"),
        Arguments.of(Texts.shape("LineString", "[[1,2],3]"), "坐标的层次不一致"),
        Arguments.of(Texts.shape("LineString", "[[1],[2,3]]"), "点只有 1 个坐标"),
        Arguments.of(Texts.shape("LineString", "[[1,\"2\"],[2,3]]"), "坐标中有不是数的内容"),
        Arguments.of(Texts.shape("LineString", "[[1,{\"a\":[1]}],[2,3]]"), "坐标中有不是数的内容"),
        Arguments.of(Texts.shape("Point", "[1,[2]]"), "坐标中有不是数的内容"),
        Arguments.of(Texts.shape("Point", "[1e999,2]"), "坐标不是有限的数"),
        Arguments.of(Texts.shape("Point", "[NaN,2]"), "坐标不是有限的数"),
        Arguments.of(Texts.shape("Point", "{\"x\":1}"), "coordinates 不是数组"),
        Arguments.of(Texts.shape("MultiPolygon", "[[[[]]]]"), "坐标中有空的点"),
        Arguments.of(Texts.shape("Point", "[[[[[[1,2]]]]]]"), "坐标的层次不一致"),
        Arguments.of(Texts.shape("Circle", "[1,2]"), "未知的图形类型 Circle"),
        Arguments.of("{\"coordinates\":[1,2]}", "图形没有类型"),
        Arguments.of("{\"type\":\"Point\"}", "缺少 coordinates"),
        Arguments.of("{\"type\":\"GeometryCollection\"}", "缺少 geometries"),
        Arguments.of("{\"type\":\"GeometryCollection\",\"geometries\":[null]}", "集合中有空的成员"),
        Arguments.of(
            "{\"type\":\"GeometryCollection\",\"geometries\":["
                + Texts.shape("Polygon", "[[[0,0],[1,0],[1,1]]]")
                + "]}",
            "环未闭合"),
        Arguments.of("\"POINT (1 2)\"", "geometry 不是对象"));
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void aGeometryThatMakesNoShapeIsNamedWithItsLineAndTheRestIsRead(String geometry, String reason)
      throws Exception {
    Layer layer =
        texts.layer(
            Texts.collection(
                Texts.feature(Texts.shape("Polygon", SQUARE), "{\"a\":1}"),
                Texts.feature(geometry, "{\"a\":2}"),
                Texts.feature(Texts.shape("Polygon", SQUARE), "{\"a\":3}")));
    assertEquals(3, layer.size());
    assertEquals(java.util.List.of(1L, 2L, 3L), Texts.values(layer, "a"));
    assertEquals("POLYGON ((0 0, 1 0, 1 1, 0 0))", layer.geometry(2).toText());
    if (reason == null) {
      assertTrue(layer.unreadable().isEmpty());
      return;
    }
    assertSame(Layer.NO_GEOMETRY, layer.geometry(1));
    Layer.Unreadable bad = layer.unreadable().get(0);
    assertEquals(1, bad.fid());
    assertTrue(bad.reason().zh().startsWith("第 2 行第 "), bad.reason().zh());
    assertTrue(bad.reason().zh().endsWith(reason), bad.reason().zh());
  }

  @Test
  void collectionsNestedWithoutEndAreUnreadable() throws Exception {
    String nested =
        "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(60)
            + Texts.shape("Point", "[1,2]")
            + "]}".repeat(60);
    Layer layer = texts.layer(Texts.collection(Texts.feature(nested, "{}")));
    assertTrue(layer.unreadable().get(0).reason().zh().contains("嵌套过深"));
  }
}
