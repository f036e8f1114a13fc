package org.landcheck.io.gpkg;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.io.shape.Bounds;
import org.landcheck.io.shape.GeoPackageBlob;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.Geometry;

/**
 * The log of work in a project file.
 *
 * <p>An edit is written out once, when it is applied; undoing and redoing it only refer to that.
 */
final class ProjectJournal {
  private final Connection connection;
  private final Map<String, List<Field>> fields;
  private final Map<Edit, Long> written = new IdentityHashMap<>();

  /**
   * @param fields of each layer, to read values by
   */
  ProjectJournal(Connection connection, Map<String, List<Field>> fields) {
    this.connection = connection;
    this.fields = fields;
  }

  void append(JournalEntry entry) throws SQLException {
    Long original = written.get(entry.edit());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO landcheck_journal (kind, original, reason, author, at)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.kind().name());
      insert.setObject(2, original);
      insert.setString(3, entry.edit().reason());
      insert.setString(4, entry.author());
      insert.setString(5, entry.at().toString());
      insert.executeUpdate();
    }
    if (original == null) {
      long id = lastId();
      writeChanges(id, entry.edit());
      written.put(entry.edit(), id);
    }
  }

  private long lastId() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void writeChanges(long entry, Edit edit) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO landcheck_change VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < edit.changes().size(); i++) {
        FeatureChange change = edit.changes().get(i);
        insert.setLong(1, entry);
        insert.setInt(2, i);
        insert.setString(3, change.ref().layer());
        insert.setLong(4, change.ref().fid());
        feature(insert, 5, change.before());
        feature(insert, 7, change.after());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void feature(PreparedStatement insert, int at, Optional<Feature> feature)
      throws SQLException {
    Optional<Geometry> shape = feature.flatMap(Feature::geometry);
    insert.setBytes(
        at, shape.isEmpty() ? null : GeoPackageBlob.encode(shape.get(), Bounds.of(shape.get()), 0));
    insert.setString(at + 1, feature.map(f -> ValueText.write(f.values())).orElse(null));
  }

  /** Forgets the last edit: its transaction came to nothing. */
  void forget(JournalEntry entry) {
    if (entry.kind() == JournalEntry.Kind.APPLY) {
      written.remove(entry.edit());
    }
  }

  /**
   * All entries, oldest first.
   *
   * @throws IOException if one cannot be understood
   */
  List<JournalEntry> read() throws SQLException, IOException {
    Map<Long, List<FeatureChange>> changes = readChanges();
    Map<Long, Edit> edits = new HashMap<>();
    List<JournalEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, kind, original, reason, author, at FROM landcheck_journal"
                    + " ORDER BY id")) {
      while (rows.next()) {
        long id = rows.getLong(1);
        long original = rows.getLong(3);
        Edit edit =
            rows.wasNull()
                ? new Edit(rows.getString(4), changes.getOrDefault(id, List.of()))
                : edits.get(original);
        if (edit == null) {
          throw new IOException("journal entry " + id + " refers to none");
        }
        edits.put(id, edit);
        written.putIfAbsent(edit, id);
        entries.add(
            new JournalEntry(
                JournalEntry.Kind.valueOf(rows.getString(2)),
                edit,
                rows.getString(5),
                Instant.parse(rows.getString(6))));
      }
    }
    return entries;
  }

  private Map<Long, List<FeatureChange>> readChanges() throws SQLException, IOException {
    Map<Long, List<FeatureChange>> changes = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM landcheck_change ORDER BY entry, position")) {
      while (rows.next()) {
        FeatureRef ref = new FeatureRef(rows.getString(3), rows.getLong(4));
        FeatureChange change = new FeatureChange(ref, feature(ref, rows, 5), feature(ref, rows, 7));
        changes.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>()).add(change);
      }
    }
    return changes;
  }

  private Optional<Feature> feature(FeatureRef ref, ResultSet row, int at)
      throws SQLException, IOException {
    String values = row.getString(at + 1);
    if (values == null) {
      return Optional.empty();
    }
    List<Field> expected = fields.get(ref.layer());
    if (expected == null) {
      throw new IOException("no layer " + ref.layer());
    }
    byte[] shape = row.getBytes(at);
    try {
      Optional<Geometry> geometry =
          shape == null ? Optional.empty() : Optional.of(GeoPackageBlob.decode(shape));
      return Optional.of(new Feature(ref, geometry, ValueText.read(values, expected)));
    } catch (UnreadableShapeException e) {
      throw new IOException("journal of " + ref + ": " + e.reason().en(), e);
    }
  }
}
