package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedXY;
import org.landcheck.io.shape.PackedBlobs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes one layer as a table, with its entries in the tables about tables. */
final class TableWriter {
  private static final int BATCH = 1024;

  private final Connection connection;
  private final Layer layer;
  private final Layout layout;
  private final int system;
  private final boolean promote;

  /**
   * @param system id of the coordinate system in this file
   * @param promote whether single shapes become multi-part where the column is declared so
   */
  TableWriter(Connection connection, Layer layer, Layout layout, int system, boolean promote) {
    this.connection = connection;
    this.layer = layer;
    this.layout = layout;
    this.system = system;
    this.promote = promote;
  }

  /**
   * @param progress hears of rows written; throws to stop
   */
  void write(LongConsumer progress) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(tableSql());
    }
    Boxes boxes = Boxes.of(layer);
    if (layout.geometryColumn().isEmpty()) {
      register(new Envelope());
      rows(boxes, progress);
      return;
    }
    RTree index = new RTree(connection, layout);
    register(boxes.extent());
    registerShapes();
    index.create();
    rows(boxes, progress);
    index.fill(fids(), boxes);
    index.createTriggers();
  }

  private long[] fids() {
    long[] fids = new long[layer.size()];
    Arrays.setAll(fids, layer::fid);
    return fids;
  }

  private String tableSql() {
    StringBuilder sql = new StringBuilder("CREATE TABLE ").append(Sql.name(layout.table()));
    sql.append(" (").append(Sql.name(layout.key()));
    sql.append(" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    layout
        .geometryColumn()
        .ifPresent(
            c -> sql.append(", ").append(Sql.name(c)).append(" ").append(layout.geometryName()));
    for (int i = 0; i < layout.columns().size(); i++) {
      sql.append(", ").append(Sql.name(layout.columns().get(i)));
      sql.append(" ").append(ColumnType.declaration(layout.fields().get(i)));
    }
    return sql.append(")").toString();
  }

  private void register(Envelope extent) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, layout.table());
      insert.setString(2, layout.geometryColumn().isPresent() ? "features" : "attributes");
      insert.setString(3, layout.table());
      insert.setString(4, Schema.LAST_CHANGE);
      if (!extent.isNull()) {
        insert.setDouble(5, extent.getMinX());
        insert.setDouble(6, extent.getMinY());
        insert.setDouble(7, extent.getMaxX());
        insert.setDouble(8, extent.getMaxY());
      }
      if (layout.geometryColumn().isPresent()) {
        insert.setInt(9, system);
      }
      insert.executeUpdate();
    }
  }

  private void registerShapes() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, layout.table());
      insert.setString(2, layout.geometryColumn().orElseThrow());
      insert.setString(3, layout.geometryName());
      insert.setInt(4, system);
      insert.setInt(5, layout.z());
      insert.setInt(6, layout.m());
      insert.executeUpdate();
    }
  }

  private void rows(Boxes boxes, LongConsumer progress) throws SQLException {
    RowBinder binder = new RowBinder(layout, system);
    Encoder shapes = new Encoder(binder);
    try (PreparedStatement insert = connection.prepareStatement(binder.insertion())) {
      for (int row = 0; row < layer.size(); row++) {
        int current = row;
        byte[] shape = shapes.encode(row, boxes.get(row));
        binder.bind(insert, layer.fid(row), shape, field -> layer.value(current, field));
        insert.addBatch();
        if ((row + 1) % BATCH == 0) {
          insert.executeBatch();
          progress.accept(BATCH);
        }
      }
      insert.executeBatch();
      progress.accept(layer.size() % BATCH);
    }
  }

  /** Makes shapes what the column holds. */
  private final class Encoder {
    private final RowBinder binder;
    private final RowShapes shapes = RowShapes.of(layer);
    private final Optional<PackedBlobs> packed =
        shapes.packed().map(each -> new PackedBlobs(each, system));

    /** A column declared as MULTI… must hold nothing else. */
    private final boolean promoted = promote && layout.geometryName().startsWith("MULTI");

    Encoder(RowBinder binder) {
      this.binder = binder;
    }

    byte[] encode(int row, Optional<Envelope> bounds) {
      Geometry object = shapes.object(row);
      return object == null
          ? packed.orElseThrow().encode(row, bounds, promoted)
          : binder.encoded(promoted ? multi(object) : object, bounds);
    }
  }

  private static Geometry multi(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return new MultiPolygon(new Polygon[] {polygon}, PackedXY.FACTORY);
    }
    if (geometry instanceof LineString line) {
      return new MultiLineString(new LineString[] {line}, PackedXY.FACTORY);
    }
    return geometry instanceof Point point
        ? new MultiPoint(new Point[] {point}, PackedXY.FACTORY)
        : geometry;
  }
}
