package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Dataset;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.Field;
import org.landcheck.api.FindingKey;
import org.landcheck.api.Layer;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.review.Decision;

/** Reads all that a project file holds. */
final class ProjectReader {
  private final Path file;
  private final Connection connection;

  ProjectReader(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * A project in memory.
   *
   * @param foreignVersion what {@link GeoPackageProjectStore#dataVersion} was before reading
   */
  record Content(
      List<ProjectLayers.Stored> layers,
      Dataset dataset,
      ProjectJournal journal,
      List<JournalEntry> entries,
      List<Decision> decisions,
      ProjectInfo info,
      long foreignVersion) {}

  /**
   * @throws IOException if it holds what cannot be understood
   */
  Content read(ProjectTables tables) throws SQLException, IOException {
    long foreignVersion = GeoPackageProjectStore.dataVersion(connection);
    List<ProjectLayers.Stored> layers = new ProjectLayers(connection).read();
    Map<String, List<Field>> fields = new HashMap<>();
    layers.forEach(layer -> fields.put(layer.layout().layer(), layer.layout().fields()));
    ProjectJournal journal = new ProjectJournal(connection, fields);
    List<JournalEntry> entries = journal.read();
    List<Decision> decisions = decisions();
    ProjectInfo info = tables.info();
    ArrayDataset dataset = new ArrayDataset(tables.datasetInfo(), layers(layers, edited(entries)));
    return new Content(layers, dataset, journal, entries, decisions, info, foreignVersion);
  }

  /** The last state of each edited feature that is still there, by layer and id. */
  private static Map<String, Map<Long, Feature>> edited(List<JournalEntry> entries) {
    Map<String, Map<Long, Feature>> edited = new HashMap<>();
    for (JournalEntry entry : entries) {
      for (FeatureChange change : entry.change().changes()) {
        Map<Long, Feature> layer =
            edited.computeIfAbsent(change.ref().layer(), name -> new HashMap<>());
        if (change.after().isPresent()) {
          layer.put(change.ref().fid(), change.after().get());
        } else {
          layer.remove(change.ref().fid());
        }
      }
    }
    return edited;
  }

  private List<Layer> layers(
      List<ProjectLayers.Stored> stored, Map<String, Map<Long, Feature>> edited)
      throws SQLException, IOException {
    List<Layer> layers = new ArrayList<>();
    try (SqliteFile held = SqliteFile.held(file);
        Readers readers = new Readers(held, rows -> {})) {
      LayerReader reader = new LayerReader(readers, held.size(), VertexSpace.ofHeap(), rows -> {});
      for (ProjectLayers.Stored layer : stored) {
        Table table = table(layer);
        Layer read = new LayerBuilder(table, reader.read(table), new ArrayList<>()).build();
        String name = layer.layout().layer();
        layers.add(new ProjectLayer(read, layer, edited.getOrDefault(name, Map.of())));
      }
    }
    return layers;
  }

  private static Table table(ProjectLayers.Stored stored) {
    Layout layout = stored.layout();
    List<ColumnType.Spec> columns = new ArrayList<>();
    for (int i = 0; i < layout.fields().size(); i++) {
      Field field = layout.fields().get(i);
      columns.add(
          new ColumnType.Spec(
              new Field(
                  field.name(),
                  layout.columns().get(i),
                  field.type(),
                  field.length(),
                  field.decimals()),
              true));
    }
    return new Table(
        layout.table(),
        layout.geometryColumn(),
        stored.geometryType(),
        stored.crs(),
        Optional.of(layout.key()),
        true,
        columns);
  }

  private List<Decision> decisions() throws SQLException {
    List<Decision> decisions = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT finding, verdict, reason, author, at FROM landcheck_decision"
                    + " ORDER BY id")) {
      while (rows.next()) {
        decisions.add(
            new Decision(
                new FindingKey(rows.getString(1)),
                Decision.Verdict.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                Instant.parse(rows.getString(5))));
      }
    }
    return decisions;
  }
}
