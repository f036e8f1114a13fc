package org.landcheck.io.access;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.IndexBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.esri.ShapeBytes;

/** Databases for tests, made by Jackcess, with the books of a personal geodatabase. */
final class Mdb implements AutoCloseable {
  static final String SQUARE = "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))";

  private final Database database;

  Mdb(Path file, Database.FileFormat format) throws IOException {
    database = DatabaseBuilder.create(format, file.toFile());
  }

  /** A personal geodatabase with one feature class of every attribute type, and one table. */
  static Path sample(Path file, Database.FileFormat format) throws Exception {
    try (Mdb mdb = new Mdb(file, format)) {
      mdb.books();
      Table zones =
          mdb.table(
              "DJQ",
              new ColumnBuilder("OBJECTID", DataType.LONG).setAutoNumber(true),
              new ColumnBuilder("SHAPE", DataType.OLE),
              new ColumnBuilder("DJQDM", DataType.TEXT).setLengthInUnits(9),
              new ColumnBuilder("备注", DataType.MEMO),
              new ColumnBuilder("MJ", DataType.DOUBLE),
              new ColumnBuilder("RQ", DataType.SHORT_DATE_TIME));
      zones.addRow(
          0, ShapeBytes.of(Samples.shape(SQUARE)), "430181001", "说明".repeat(400), 100.5, null);
      zones.addRow(0, null, "430181002", null, null, null);
      zones.addRow(
          0,
          ShapeBytes.of(Samples.shape("POLYGON ((10 0, 10 10, 20 10, 10 0))")),
          "",
          "",
          0.1,
          null);
      mdb.featureClass("DJQ", "SHAPE", 4, 1);
      mdb.add("GDB_ObjectClasses", 1, "DJQ", "地籍区");
      mdb.add("GDB_FieldInfo", 1, "DJQDM", "地籍区代码", null);
      mdb.add("GDB_FieldInfo", 1, "MJ", "MJ", "面积");
      Table ledger =
          mdb.table(
              "台账",
              new ColumnBuilder("编号", DataType.LONG),
              new ColumnBuilder("金额", DataType.MONEY),
              new ColumnBuilder("合格", DataType.BOOLEAN));
      ledger.addRow(7, new BigDecimal("12.3400"), true);
      ledger.addRow(5, null, false);
    }
    return file;
  }

  /** The tables that make it a geodatabase, with zone 38 as system 1. */
  void books() throws IOException {
    table(
        "GDB_GeomColumns",
        new ColumnBuilder("TableName", DataType.TEXT),
        new ColumnBuilder("FieldName", DataType.TEXT),
        new ColumnBuilder("ShapeType", DataType.LONG),
        new ColumnBuilder("ExtentLeft", DataType.DOUBLE),
        new ColumnBuilder("ExtentBottom", DataType.DOUBLE),
        new ColumnBuilder("ExtentRight", DataType.DOUBLE),
        new ColumnBuilder("ExtentTop", DataType.DOUBLE),
        new ColumnBuilder("SRID", DataType.LONG),
        new ColumnBuilder("HasZ", DataType.BOOLEAN),
        new ColumnBuilder("HasM", DataType.BOOLEAN));
    table(
        "GDB_SpatialRefs",
        new ColumnBuilder("SRID", DataType.LONG),
        new ColumnBuilder("SRTEXT", DataType.MEMO),
        new ColumnBuilder("FalseX", DataType.DOUBLE),
        new ColumnBuilder("FalseY", DataType.DOUBLE),
        new ColumnBuilder("XYUnits", DataType.DOUBLE));
    table(
        "GDB_ObjectClasses",
        new ColumnBuilder("ID", DataType.LONG),
        new ColumnBuilder("Name", DataType.TEXT),
        new ColumnBuilder("AliasName", DataType.TEXT));
    table(
        "GDB_FieldInfo",
        new ColumnBuilder("ClassID", DataType.LONG),
        new ColumnBuilder("FieldName", DataType.TEXT),
        new ColumnBuilder("AliasName", DataType.TEXT),
        new ColumnBuilder("DefaultDomainName", DataType.TEXT));
    add("GDB_SpatialRefs", 1, CrsReader.esriWkt(Samples.zone38()), 0.0, 0.0, 1000.0);
    add("GDB_SpatialRefs", 2, "{B286C06B-0879-11D2-AACA-00C04FA33C20}", 0.0, 0.0, 1000.0);
  }

  void featureClass(String table, String column, int type, int system) throws IOException {
    add("GDB_GeomColumns", table, column, type, 0.0, 0.0, 20.0, 10.0, system, false, false);
  }

  Table table(String name, ColumnBuilder... columns) throws IOException {
    TableBuilder builder = new TableBuilder(name);
    for (ColumnBuilder column : columns) {
      builder.addColumn(column);
      if (column.isAutoNumber()) {
        builder.addIndex(
            new IndexBuilder(IndexBuilder.PRIMARY_KEY_NAME)
                .addColumns(column.getName())
                .setPrimaryKey());
      }
    }
    return builder.toTable(database);
  }

  void add(String table, Object... values) throws IOException {
    database.getTable(table).addRow(values);
  }

  Database database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    database.close();
  }

  static Dataset read(Path file) throws BadInputException {
    return new AccessFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  static String lineage(Dataset data) {
    return String.join("\n", data.info().lineage().stream().map(LocalText::zh).toList());
  }
}
