package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.Crs;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.Monitor;
import org.landcheck.api.PackedXY;
import org.landcheck.core.format.WriteOptions;
import org.locationtech.jts.geom.Envelope;

class PackedRTreeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 51, 52, 53, 51 * 51, 51 * 51 + 1, 6000})
  void theIndexIsSoundAndFindsWhatASearchOfAllRowsFinds(int size) throws Exception {
    Layer layer = boxes(size);
    Path file = folder.resolve("r.gpkg");
    Files.deleteIfExists(file);
    new GeoPackageWriter()
        .write(ArrayDataset.of(layer), file, WriteOptions.DEFAULT, Monitor.SILENT);
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + SqliteFile.uri(file))) {
      assertEquals(List.of("ok"), query(connection, "SELECT rtreecheck('rtree_L_geom')"));
      Random random = new Random(7);
      for (int i = 0; i < 20; i++) {
        Envelope window = box(random, 30_000);
        assertEquals(expected(layer, window), found(connection, window));
      }
      // The index must also stand being changed by SQLite itself.
      try (Statement statement = connection.createStatement()) {
        statement.execute("DELETE FROM rtree_L_geom WHERE id % 3 = 0");
        statement.execute(
            "INSERT INTO rtree_L_geom SELECT id + 100000, minx, maxx, miny, maxy FROM rtree_L_geom");
      }
      assertEquals(List.of("ok"), query(connection, "SELECT rtreecheck('rtree_L_geom')"));
    }
  }

  private static Layer boxes(int size) {
    Random random = new Random(size);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Envelope box = box(random, 500);
      features.add(
          new Feature(
              new FeatureRef("L", 2L * i + 1),
              i % 10 == 9 ? Optional.empty() : Optional.of(PackedXY.FACTORY.toGeometry(box)),
              List.of()));
    }
    return ArrayLayer.of(
        new LayerSchema("L", GeometryType.POLYGON, List.of()), Crs.UNDECLARED, features);
  }

  private static Envelope box(Random random, double size) {
    double x = 38_400_000 + random.nextDouble() * 100_000;
    double y = 3_000_000 + random.nextDouble() * 100_000;
    return new Envelope(
        x, x + 1 + random.nextDouble() * size, y, y + 1 + random.nextDouble() * size);
  }

  /** Ids whose boxes, rounded outwards as the index rounds them, meet the window. */
  private static List<String> expected(Layer layer, Envelope window) {
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < layer.size(); row++) {
      Envelope box = layer.geometry(row).getEnvelopeInternal();
      if (!box.isNull()
          && down(box.getMinX()) <= window.getMaxX()
          && up(box.getMaxX()) >= window.getMinX()
          && down(box.getMinY()) <= window.getMaxY()
          && up(box.getMaxY()) >= window.getMinY()) {
        ids.add(Long.toString(layer.fid(row)));
      }
    }
    return ids;
  }

  private static float down(double value) {
    return (float) value > value ? Math.nextDown((float) value) : (float) value;
  }

  private static float up(double value) {
    return (float) value < value ? Math.nextUp((float) value) : (float) value;
  }

  private static List<String> found(Connection connection, Envelope window) throws SQLException {
    try (PreparedStatement search =
        connection.prepareStatement(
            "SELECT id FROM rtree_L_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
                + " ORDER BY id")) {
      search.setDouble(1, window.getMaxX());
      search.setDouble(2, window.getMinX());
      search.setDouble(3, window.getMaxY());
      search.setDouble(4, window.getMinY());
      try (ResultSet rows = search.executeQuery()) {
        List<String> ids = new ArrayList<>();
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
        return ids;
      }
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
