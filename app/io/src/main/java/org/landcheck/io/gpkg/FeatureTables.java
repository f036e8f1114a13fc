package org.landcheck.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Layer;
import org.landcheck.core.data.Sameness;
import org.landcheck.io.shape.Bounds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Does edits to the layers of a project; their spatial indexes follow by themselves. */
final class FeatureTables {
  private final Connection connection;
  private final Map<String, ProjectLayers.Stored> layers = new HashMap<>();

  FeatureTables(Connection connection, List<ProjectLayers.Stored> layers) {
    this.connection = connection;
    layers.forEach(layer -> this.layers.put(layer.layout().layer(), layer));
  }

  /**
   * @throws SQLException also if a table does not hold what a change starts from
   */
  void apply(Edit edit) throws SQLException {
    try (Batch batch = new Batch()) {
      for (FeatureChange change : edit.changes()) {
        batch.apply(change);
      }
      batch.widenExtents();
    }
  }

  /** One edit: its statements are made once, however many features it has. */
  private final class Batch implements AutoCloseable {
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, Envelope> reached = new HashMap<>();

    void apply(FeatureChange change) throws SQLException {
      ProjectLayers.Stored layer = layers.get(change.ref().layer());
      if (layer == null) {
        throw new SQLException("no layer " + change.ref().layer());
      }
      RowBinder binder = new RowBinder(layer.layout(), layer.system());
      PreparedStatement statement = bound(binder, change);
      if (statement.executeUpdate() != 1) {
        throw new SQLException(change.ref() + " is not in the file as expected");
      }
    }

    private PreparedStatement bound(RowBinder binder, FeatureChange change) throws SQLException {
      if (change.after().isEmpty()) {
        PreparedStatement deletion = statement(binder.deletion());
        deletion.setLong(1, change.ref().fid());
        return deletion;
      }
      Feature after = change.after().get();
      if (change.before().isPresent()
          && !after.values().isEmpty()
          && sameShape(change.before().get(), after)) {
        // Leaving the shape alone also leaves the spatial index alone, which is the dear part.
        PreparedStatement update = statement(binder.valueUpdate());
        binder.bindValues(update, after.ref().fid(), after.values()::get);
        return update;
      }
      String sql = change.before().isPresent() ? binder.update() : binder.insertion();
      PreparedStatement statement = statement(sql);
      Geometry geometry = after.geometry().orElse(Layer.NO_GEOMETRY);
      Optional<Envelope> bounds = Bounds.of(geometry);
      byte[] shape = binder.encoded(geometry, bounds);
      binder.bind(statement, after.ref().fid(), shape, after.values()::get);
      bounds.ifPresent(
          box ->
              reached
                  .computeIfAbsent(after.ref().layer(), name -> new Envelope())
                  .expandToInclude(box));
      return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      return statement;
    }

    /** The extent in the list of contents is what other programs zoom to. */
    void widenExtents() throws SQLException {
      PreparedStatement widen =
          statement(
              "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1),"
                  + " min_y = min(coalesce(min_y, ?2), ?2), max_x = max(coalesce(max_x, ?3), ?3),"
                  + " max_y = max(coalesce(max_y, ?4), ?4) WHERE table_name = ?5 AND"
                  + " (min_x IS NULL OR min_x > ?1 OR min_y > ?2 OR max_x < ?3 OR max_y < ?4)");
      for (Map.Entry<String, Envelope> layer : reached.entrySet()) {
        widen.setDouble(1, layer.getValue().getMinX());
        widen.setDouble(2, layer.getValue().getMinY());
        widen.setDouble(3, layer.getValue().getMaxX());
        widen.setDouble(4, layer.getValue().getMaxY());
        widen.setString(5, layers.get(layer.getKey()).layout().table());
        widen.executeUpdate();
      }
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
    }
  }

  private static boolean sameShape(Feature before, Feature after) {
    if (before.geometry().isEmpty() || after.geometry().isEmpty()) {
      return before.geometry().isEmpty() && after.geometry().isEmpty();
    }
    return Sameness.same(before.geometry().get(), after.geometry().get());
  }
}
