package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.io.gpkg.GeoPackages.POINT_1_2;
import static org.landcheck.io.gpkg.GeoPackages.change;
import static org.landcheck.io.gpkg.GeoPackages.listed;
import static org.landcheck.io.gpkg.GeoPackages.make;
import static org.landcheck.io.gpkg.GeoPackages.read;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;

/** GeoPackages as other programs make them, and as nobody should. */
@Timeout(60)
class ForeignGeoPackageTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aFileWithOneLayer() throws SQLException {
    file =
        make(
            folder.resolve("t.gpkg"),
            "CREATE TABLE t (fid INTEGER PRIMARY KEY, geom BLOB, a TEXT)",
            "INSERT INTO t VALUES (1, " + POINT_1_2 + ", 'x'), (2, NULL, 'y')");
    change(file, listed("t"));
  }

  @ParameterizedTest
  @CsvSource({
    "0x47503130, 0, GeoPackage 1.0",
    "0x47503131, 0, GeoPackage 1.1",
    "0x47504B47, 10500, GeoPackage 1.5",
    "0, 0, the header does not say which version of GeoPackage it is; read by its tables",
    "0x47504B47, 0, the header does not say which version of GeoPackage it is; read by its tables",
  })
  void anUnusualVersionIsReadAndTold(String application, int version, String told)
      throws Exception {
    change(file, "PRAGMA application_id = " + application, "PRAGMA user_version = " + version);
    assertEquals(2, read(file).layers().get(0).size());
    assertEquals(List.of(told), english(read(file)));
  }

  @ParameterizedTest
  @ValueSource(ints = {10200, 10201, 10300, 10400})
  void aVersionThatIsInUseIsNotWorthANote(int version) throws Exception {
    change(file, "PRAGMA application_id = 0x47504B47", "PRAGMA user_version = " + version);
    assertEquals(2, read(file).layers().get(0).size());
    assertEquals(List.of(), english(read(file)));
  }

  @Test
  void aFileOfPlainTablesNeedsNoListOfShapeColumns() throws Exception {
    change(
        file,
        "DROP TABLE gpkg_geometry_columns",
        "UPDATE gpkg_contents SET data_type = 'attributes'");
    Layer layer = read(file).layers().get(0);
    assertEquals(GeometryType.NONE, layer.schema().geometryType());
    assertEquals(
        List.of("geom", "a"), layer.schema().fields().stream().map(f -> f.name()).toList());
  }

  @Test
  void aFileWithoutSystemsIsReadAsUndeclared() throws Exception {
    change(
        file, "UPDATE gpkg_geometry_columns SET srs_id = 4526", "DROP TABLE gpkg_spatial_ref_sys");
    assertEquals("undeclared", read(file).layers().get(0).crs().id().toLowerCase());
  }

  @Test
  void aViewIsALayerWithShapesAndKeyOfItsOwn() throws Exception {
    change(
        file,
        "CREATE TABLE owner (parcel INTEGER, name TEXT)",
        "INSERT INTO owner VALUES (1, '张三'), (2, '李四')",
        "CREATE VIEW v AS SELECT t.fid, t.geom, o.name FROM owner o JOIN t ON o.parcel = t.fid");
    change(file, listed("v"));
    Layer layer = read(file).layer("v").orElseThrow();
    assertEquals("POINT (1 2)", layer.geometry(layer.rowOf(1)).toText());
    assertEquals("李四", layer.value(layer.rowOf(2), 0));
    assertEquals(1, layer.schema().fields().size());
  }

  @Test
  void aViewWithoutEndIsLeftOutAndNoted() throws Exception {
    change(
        file,
        "CREATE VIEW v AS WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            + " SELECT i AS fid, NULL AS geom FROM n");
    change(file, listed("v"));
    Dataset data = read(file);
    assertEquals(List.of("t"), names(data));
    assertTrue(data.info().lineage().get(0).zh().contains("图层 v 的内容远多于文件所能容纳"));
  }

  @Test
  void aViewThatWorksWithoutEndAndGivesNothingIsLeftOutToo() throws Exception {
    change(
        file,
        "CREATE VIEW v AS WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            + " SELECT i AS fid, NULL AS geom FROM n WHERE i < 0");
    change(file, listed("v"));
    assertEquals(List.of("t"), names(read(file)));
  }

  @Test
  void aValueLongerThanTheFileIsNeverMade() throws Exception {
    change(file, "CREATE VIEW v AS SELECT fid, NULL AS geom, zeroblob(900000000) AS b FROM t");
    change(file, listed("v"));
    assertEquals(List.of("t"), names(read(file)));
  }

  @Test
  void whatIsNotReadIsNamed() throws Exception {
    change(
        file,
        "CREATE TABLE 影像 (id INTEGER PRIMARY KEY)",
        "CREATE TABLE 台账 (id INTEGER PRIMARY KEY)",
        "CREATE TABLE qgis_projects (name TEXT)",
        "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('影像', 'tiles')");
    List<String> told = english(read(file));
    assertTrue(told.contains("not read, since they hold no features: 影像"), told.toString());
    assertTrue(told.contains("not read, since they are not listed as layers: 台账"), told.toString());
  }

  @Test
  void aTableWithoutRowNumbersIsReadInTheOrderOfItsKey() throws Exception {
    change(
        file,
        "CREATE TABLE w (id INTEGER PRIMARY KEY, geom BLOB, a TEXT) WITHOUT ROWID",
        "INSERT INTO w VALUES (3000000000, NULL, 'c'), (-7, "
            + POINT_1_2
            + ", 'a'), (5, NULL, 'b')");
    change(file, listed("w"));
    Layer layer = read(file).layer("w").orElseThrow();
    assertEquals(
        List.of(-7L, 5L, 3_000_000_000L), List.of(layer.fid(0), layer.fid(1), layer.fid(2)));
    assertEquals("POINT (1 2)", layer.geometry(0).toText());
    assertEquals("c", layer.value(2, 0));
  }

  @Test
  void aKeyDeclaredDescendingIsNoRowNumberAndReadAllTheSame() throws Exception {
    change(
        file,
        "CREATE TABLE d (id INTEGER PRIMARY KEY DESC, geom BLOB)",
        "INSERT INTO d VALUES (5, NULL), (2, NULL), (9, NULL)");
    change(file, listed("d"));
    Layer layer = read(file).layer("d").orElseThrow();
    assertEquals(List.of(2L, 5L, 9L), List.of(layer.fid(0), layer.fid(1), layer.fid(2)));
  }

  @Test
  void textsAmongTheKeysOfAViewGetNewNumbersAndNoRowIsLost() throws Exception {
    change(
        file,
        "CREATE TABLE base (k INTEGER, geom BLOB)",
        "INSERT INTO base VALUES ('b', NULL), (7, NULL), (NULL, NULL), ('a', " + POINT_1_2 + ")",
        "CREATE VIEW v AS SELECT k AS fid, geom FROM base");
    change(file, listed("v"));
    Layer layer = read(file).layer("v").orElseThrow();
    assertEquals(4, layer.size());
    assertEquals(List.of(7L, 8L, 9L, 10L), Stream.of(0, 1, 2, 3).map(layer::fid).toList());
    assertEquals("POINT (1 2)", layer.geometry(2).toText());
  }

  @Test
  void triggersAndAnIndexThatLiesDoNotMatterToReading() throws Exception {
    change(
        file,
        "CREATE VIRTUAL TABLE rtree_t_geom USING rtree(id, minx, maxx, miny, maxy)",
        "INSERT INTO rtree_t_geom VALUES (99, 1000, 1001, 1000, 1001)",
        "CREATE TRIGGER rtree_t_geom_insert AFTER INSERT ON t WHEN NOT ST_IsEmpty(NEW.geom)"
            + " BEGIN INSERT INTO rtree_t_geom VALUES (NEW.fid, ST_MinX(NEW.geom), 0, 0, 0); END",
        "INSERT INTO gpkg_extensions VALUES ('t', 'geom', 'gpkg_rtree_index', 'x', 'write-only')");
    Layer layer = read(file).layers().get(0);
    assertEquals(2, layer.size());
    assertEquals("POINT (1 2)", layer.geometry(0).toText());
  }

  @Test
  void arcsAreDrawnAndToldOnceForTheLayer() throws Exception {
    String half =
        "4750000100000000" // GP, version 0, no extent, little endian, no system
            + "010800000003000000"
            + "00000000000000000000000000000000" // 0 0
            + "00000000000014400000000000001440" // 5 5
            + "00000000000024400000000000000000"; // 10 0
    change(file, "UPDATE t SET geom = x'" + half + "'");
    Dataset data = read(file);
    Layer layer = data.layers().get(0);
    assertEquals(5 * Math.PI, layer.geometry(1).getLength(), 0.01);
    assertEquals(
        "t: 2 features have arcs; drawn as lines no more than 1 mm from them",
        data.info().lineage().get(0).en());
  }

  @Test
  void aLayerListedInOtherLettersIsFound() throws Exception {
    change(file, "UPDATE gpkg_contents SET table_name = 'T'");
    Layer layer = read(file).layers().get(0);
    assertEquals("POINT (1 2)", layer.geometry(0).toText());
  }

  @Test
  void aListOfNothingReadableIsRefusedWithTheReason() throws Exception {
    change(file, "DROP TABLE t");
    BadInputException e = assertThrows(BadInputException.class, () -> read(file));
    assertTrue(e.text().zh().contains("登记的图层 t 在文件中不存在"), e.text().zh());
    assertFalse(e.text().zh().contains("\n"));
  }

  @Test
  void aSpatiaLiteDatabaseIsNamedAsSuch() throws Exception {
    change(
        file,
        "DROP TABLE gpkg_contents",
        "CREATE TABLE geometry_columns (f_table_name TEXT, f_geometry_column TEXT)");
    BadInputException e = assertThrows(BadInputException.class, () -> read(file));
    assertTrue(e.text().zh().contains("SpatiaLite 数据库"), e.text().zh());
  }

  private static List<String> names(Dataset data) {
    return data.layers().stream().map(Layer::name).toList();
  }

  private static List<String> english(Dataset data) {
    return data.info().lineage().stream().map(LocalText::en).toList();
  }
}
