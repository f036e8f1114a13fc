package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.ArrayLayer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;
import org.landcheck.api.FindingKey;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.EditHistory;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.core.review.Decision;
import org.landcheck.io.Samples;
import org.landcheck.io.shape.Geometries;
import org.locationtech.jts.geom.Geometry;

class ProjectTest {
  private static final ProjectInfo INFO =
      new ProjectInfo(
          "cadastral-zone", Optional.of("430181"), Materials.of(List.of(Path.of("/data/浏阳.gpkg"))));
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456789Z");

  private final GeoPackageProjectFormat format = new GeoPackageProjectFormat();

  @TempDir Path folder;

  @Test
  void aProjectRemembersWhatLiesBesideItsDataAndWhatStandsForWhat() throws Exception {
    Path file = folder.resolve("项目.gpkg");
    Path root = folder.toAbsolutePath();
    Materials materials =
        new Materials(
            List.of(root.resolve("浏阳.gpkg"), root.resolve("b.shp")),
            List.of(root.resolve("台账 1.xlsx")),
            Optional.of(root.resolve("档案")),
            Optional.of(root.resolve("汇交")),
            Optional.of(root.resolve("元数据.xml")),
            List.of(root.resolve("邻县.gpkg")),
            Map.of(Companion.PREVIOUS, root.resolve("2024.gpkg")));
    MappingChoices mapping =
        new MappingChoices(Map.of("DJZQ", "子区"), Map.of("DJZQ", Map.of("DJZQDM", "代码 (旧)")));
    ProjectInfo info = new ProjectInfo("p", Optional.of("430181"), materials, mapping);
    format.create(file, Samples.small(), INFO).close();
    try (ProjectStore store = format.open(file)) {
      store.update(info);
    }
    try (ProjectStore store = format.open(file)) {
      assertEquals(info, store.info());
      store.update(INFO);
      assertEquals(INFO, store.info());
    }
  }

  @Test
  void aProjectComesBackAsItWasLeft() throws Exception {
    Path file = folder.resolve("项目.gpkg");
    Decision decision =
        new Decision(
            new FindingKey("0123456789abcdef"), Decision.Verdict.EXCEPTION, "争议区", "张三", AT);
    ProjectInfo changed = new ProjectInfo("other", Optional.empty(), Materials.NONE);
    try (ProjectStore store = format.create(file, Samples.small(), INFO)) {
      assertEquals(INFO, store.info());
      store.append(decision);
      store.update(changed);
    }
    try (ProjectStore store = format.open(file)) {
      assertEquals(changed, store.info());
      assertEquals(List.of(decision), store.decisions());
      assertEquals(lines(Samples.small()), lines(store.dataset()));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void everythingTheDataWereDeclaredAsIsKept() throws Exception {
    Crs strange =
        new Crs(
            Crs.Kind.UNKNOWN,
            "地方坐标系",
            OptionalInt.empty(),
            "",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            "LOCAL_CS[\"地方坐标系\"]");
    Field narrow = new Field("MJ", "mj", FieldType.REAL, 16, 2, "面积");
    Layer layer =
        new ArrayLayer(
            new LayerSchema("T", GeometryType.POLYGON, List.of(narrow)),
            strange,
            new long[] {4, 9},
            new Geometry[] {Layer.NO_GEOMETRY, Samples.shape("POLYGON ((0 0, 1 0, 1 1, 0 0))")},
            new Object[][] {{1.25, null}},
            List.of(new Layer.Unreadable(4, new LocalText("环未闭合", "ring not closed"))));
    DatasetInfo origin =
        new DatasetInfo(
            List.of(new DatasetInfo.Source("a.gpkg", "00ff")), List.of(new LocalText("注", "note")));
    Path file = folder.resolve("p.gpkg");
    format.create(file, new ArrayDataset(origin, List.of(layer)), INFO).close();
    try (ProjectStore store = format.open(file)) {
      Layer back = store.dataset().layers().get(0);
      assertEquals(layer.schema(), back.schema());
      assertEquals(strange, back.crs());
      assertEquals(layer.unreadable(), back.unreadable());
      assertEquals(origin, store.dataset().info());
    }
  }

  @Test
  void everyKindOfEditIsInTheFileAndInTheJournal() throws Exception {
    Path file = folder.resolve("p.gpkg");
    Snapshot state;
    List<JournalEntry> entries = new ArrayList<>();
    try (ProjectStore store = format.create(file, Samples.small(), INFO)) {
      state = Snapshot.of(store.dataset());
      Feature first = state.feature(new FeatureRef("DJQ", 1)).orElseThrow();
      Feature last = state.feature(new FeatureRef("DJQ", 7)).orElseThrow();
      Feature added =
          Samples.feature("DJQ", 100, "POLYGON ((50 50, 60 50, 60 60, 50 50))", new Object[7]);
      Geometry split =
          Samples.shape("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
      Edit edit =
          new Edit(
              "cut",
              List.of(
                  FeatureChange.replace(first, first.withGeometry(split).withValue(0, "改名")),
                  FeatureChange.remove(last),
                  FeatureChange.add(added)));
      for (JournalEntry.Kind kind :
          List.of(JournalEntry.Kind.APPLY, JournalEntry.Kind.UNDO, JournalEntry.Kind.REDO)) {
        JournalEntry entry = new JournalEntry(kind, edit, "李四", AT);
        state = state.apply(entry.change());
        store.append(entry);
        entries.add(entry);
      }
    }
    try (ProjectStore store = format.open(file)) {
      assertEquals(lines(state), lines(store.dataset()));
      assertEquals(describe(entries), describe(store.journal()));
      EditHistory history = EditHistory.of(store.journal());
      Snapshot undone =
          Snapshot.of(store.dataset()).apply(history.nextUndo().orElseThrow().inverse());
      assertEquals(lines(Samples.small()), lines(undone));
    }
    Dataset asData = new GeoPackageFormat().read(file, ReadOptions.DEFAULT, Monitor.SILENT);
    assertEquals(List.of("DJQ"), asData.layers().stream().map(Layer::name).toList());
    assertEquals(
        List.of("1", "2", "100"), query(file, "SELECT id FROM rtree_DJQ_geom ORDER BY id"));
    assertEquals(
        List.of("60.0"), query(file, "SELECT max_x FROM gpkg_contents WHERE table_name = 'DJQ'"));
  }

  @Property(tries = 25)
  void editsComeBackBitForBit(
      @ForAll("shapes") Geometry before, @ForAll("shapes") Geometry after, @ForAll double number)
      throws Exception {
    Path own = Files.createTempDirectory("landcheck-test");
    Path file = own.resolve("p.gpkg");
    List<Field> fields =
        List.of(
            Field.of("r", FieldType.REAL),
            Field.of("z", FieldType.REAL),
            Field.of("n", FieldType.REAL));
    Feature old =
        new Feature(new FeatureRef("L", 1), Optional.of(before), Arrays.asList(1.5, null, 0.0));
    Feature edited =
        new Feature(old.ref(), Optional.of(after), Arrays.asList(number, -0.0, Double.NaN));
    Layer layer =
        ArrayLayer.of(new LayerSchema("L", GeometryType.ANY, fields), Crs.UNDECLARED, List.of(old));
    try {
      Snapshot state;
      JournalEntry entry =
          new JournalEntry(
              JournalEntry.Kind.APPLY,
              new Edit("e", List.of(FeatureChange.replace(old, edited))),
              "a",
              AT);
      try (ProjectStore store = format.create(file, ArrayDataset.of(layer), INFO)) {
        state = Snapshot.of(store.dataset()).apply(entry.change());
        store.append(entry);
      }
      try (ProjectStore store = format.open(file)) {
        assertEquals(lines(state), lines(store.dataset()));
        Edit stored = store.journal().get(0).edit();
        Snapshot undone = Snapshot.of(store.dataset()).apply(stored.inverse());
        assertEquals(lines(ArrayDataset.of(layer)), lines(undone));
      }
    } finally {
      Files.delete(file);
      Files.delete(own);
    }
  }

  @Provide
  Arbitrary<Geometry> shapes() {
    return Geometries.any();
  }

  @Test
  void anEditThatDoesNotFitTheFileChangesNothing() throws Exception {
    Path file = folder.resolve("p.gpkg");
    try (ProjectStore store = format.create(file, Samples.small(), INFO)) {
      Feature first = store.dataset().layers().get(0).feature(0);
      Feature foreign = Samples.feature("DJQ", 55, null, new Object[7]);
      Edit edit =
          new Edit(
              "e",
              List.of(
                  FeatureChange.replace(first, first.withValue(0, "x")),
                  FeatureChange.remove(foreign)));
      JournalEntry entry = new JournalEntry(JournalEntry.Kind.APPLY, edit, "a", AT);
      assertThrows(BadInputException.class, () -> store.append(entry));
      assertEquals(List.of(), store.journal());
    }
    try (ProjectStore store = format.open(file)) {
      assertEquals(lines(Samples.small()), lines(store.dataset()));
      assertEquals(List.of(), store.journal());
    }
  }

  @Test
  void whatAnotherProgramWroteMeanwhileIsNoticedAndNotOverwritten() throws Exception {
    Path file = folder.resolve("p.gpkg");
    try (ProjectStore store = format.create(file, Samples.small(), INFO)) {
      try (Connection connection = connect(file);
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE gpkg_contents SET description = 'x'");
      }
      Decision decision = new Decision(new FindingKey("k"), Decision.Verdict.REOPENED, "", "a", AT);
      BadInputException e = assertThrows(BadInputException.class, () -> store.append(decision));
      assertTrue(e.text().zh().contains("被其他软件改动过"), e.text().zh());
    }
  }

  @Test
  void writingDataNeverReplacesAProject() throws Exception {
    Path file = folder.resolve("p.gpkg");
    format.create(file, Samples.small(), INFO).close();
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () ->
                new GeoPackageWriter()
                    .write(Samples.small(), file, WriteOptions.DEFAULT, Monitor.SILENT));
    assertTrue(e.text().zh().contains("不能覆盖"), e.text().zh());
    assertTrue(format.recognises(file));
  }

  @Test
  void whatIsNoProjectIsRefusedInOneLine() throws Exception {
    Path data = folder.resolve("data.gpkg");
    new GeoPackageWriter().write(Samples.small(), data, WriteOptions.DEFAULT, Monitor.SILENT);
    Path text = Files.writeString(folder.resolve("text.gpkg"), "hello");
    assertFalse(format.recognises(data));
    assertFalse(format.recognises(text));
    assertRefused(data, "不是项目");
    assertRefused(text, "已损坏");
    assertRefused(folder.resolve("none.gpkg"), "不存在");
    BadInputException e =
        assertThrows(BadInputException.class, () -> format.create(data, Samples.small(), INFO));
    assertTrue(e.text().zh().contains("已存在"), e.text().zh());
  }

  private void assertRefused(Path file, String part) {
    BadInputException e = assertThrows(BadInputException.class, () -> format.open(file));
    assertTrue(e.text().zh().contains(part), e.text().zh());
    assertFalse(e.text().zh().contains("\n"));
  }

  private static Map<String, List<String>> lines(Dataset dataset) {
    Map<String, List<String>> lines = new TreeMap<>();
    dataset.layers().forEach(layer -> lines.put(layer.name(), Samples.lines(layer)));
    return lines;
  }

  private static List<String> describe(List<JournalEntry> entries) {
    List<String> lines = new ArrayList<>();
    for (JournalEntry entry : entries) {
      StringBuilder line = new StringBuilder();
      line.append(entry.kind()).append(entry.author()).append(entry.at());
      for (FeatureChange change : entry.edit().changes()) {
        for (Optional<Feature> side : List.of(change.before(), change.after())) {
          line.append(side.map(f -> ValueText.write(f.values()) + f.geometry()).orElse("-"));
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> query(Path file, String sql) throws SQLException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + SqliteFile.uri(file));
  }
}
