package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.Installed;

/** What people call columns stays with them. */
class DataColumnsTest {
  @TempDir Path folder;

  private static Field named(String name, String alias) {
    return Field.of(name, FieldType.TEXT, 9, 0).aliased(alias);
  }

  private static List<String> aliases(Dataset data, String layer) {
    return data.layer(layer).orElseThrow().schema().fields().stream().map(Field::alias).toList();
  }

  private Path written(Field... fields) throws Exception {
    Path file = folder.resolve("a.gpkg");
    LayerSchema schema = new LayerSchema("DJQ", GeometryType.NONE, List.of(fields));
    Dataset data = ArrayDataset.of(ArrayLayer.of(schema, Crs.UNDECLARED, List.of()));
    new GeoPackageWriter().write(data, file, WriteOptions.DEFAULT, Monitor.SILENT);
    return file;
  }

  @Test
  void aliasesComeBackThoughTwoFieldsShareOne() throws Exception {
    Path file = written(named("DJQDM", "代码"), named("MC", ""), named("DM", "代码"));
    assertEquals(List.of("代码", "", "代码"), aliases(GeoPackages.read(file), "DJQ"));
  }

  @Test
  void aFileWithoutAliasesHasNoTableForThem() throws Exception {
    try (Connection file = GeoPackages.connect(written(named("DJQDM", "djqdm")))) {
      assertFalse(Catalogue.has(file, "gpkg_data_columns"));
      assertTrue(Catalogue.has(file, "gpkg_contents"));
    }
  }

  @Test
  void titlesArePreferredAndTheNamesOfGdalTakenWhereThereAreNone() throws Exception {
    Path file = written(named("A", "甲"), named("B", "乙"), named("C", "丙"), named("D", "丁"));
    GeoPackages.change(
        file,
        "UPDATE gpkg_data_columns SET name = 'short' WHERE column_name = 'A'",
        "UPDATE gpkg_data_columns SET title = NULL, column_name = 'b' WHERE column_name = 'B'",
        "UPDATE gpkg_data_columns SET title = 'c' WHERE column_name = 'C'",
        "UPDATE gpkg_data_columns SET title = '%s' WHERE column_name = 'D'"
            .formatted("长".repeat(1000)));
    assertEquals(List.of("甲", "乙", "丙", "长".repeat(255)), aliases(GeoPackages.read(file), "DJQ"));
  }

  @Test
  void aListOfAnotherMakeIsNoReasonToLeaveTheLayerOut() throws Exception {
    Path file = written(named("A", ""));
    GeoPackages.change(
        file,
        "CREATE TABLE gpkg_data_columns (table_name TEXT, wrong TEXT)",
        "INSERT INTO gpkg_data_columns VALUES ('DJQ', 'x')");
    assertEquals(List.of(""), aliases(GeoPackages.read(file), "DJQ"));
  }

  @Test
  void gdalFindsNothingWrongAndKeepsTheListWhenItRenamesAColumn() throws Exception {
    Path file = written(named("DJQDM", "地籍区代码"), named("MC", ""), named("MC2", "名称"));
    String said = Installed.run("ogrinfo", "-al", file.toString());
    assertTrue(said.contains("DJQDM: String (9.0)"), said);
    assertFalse(said.contains("Warning") || said.contains("ERROR"), said);
    Installed.run("ogrinfo", file.toString(), "-sql", "ALTER TABLE DJQ RENAME COLUMN MC2 TO M");
    assertEquals(List.of("地籍区代码", "", "名称"), aliases(GeoPackages.read(file), "DJQ"));
  }
}
