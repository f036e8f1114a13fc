package org.landcheck.io.gpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Edit;
import org.landcheck.api.Feature;
import org.landcheck.api.FeatureChange;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.FindingKey;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.material.Materials;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.core.review.Decision;
import org.landcheck.io.Samples;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A process that is killed loses nothing it has said is done. */
class ProjectDurabilityTest {
  private static final ProjectInfo INFO =
      new ProjectInfo(
          "cadastral-zone", Optional.of("430181"), Materials.of(List.of(Path.of("/data/浏阳.gpkg"))));
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456789Z");

  private final GeoPackageProjectFormat format = new GeoPackageProjectFormat();

  @TempDir Path folder;

  @Test
  void aProjectThatIsOpenCannotBeOpenedAgain() throws Exception {
    Path file = folder.resolve("p.gpkg");
    try (ProjectStore store = format.create(file, Samples.small(), INFO)) {
      BadInputException e = assertThrows(BadInputException.class, () -> format.open(file));
      assertTrue(e.text().zh().contains("正在另一个窗口"), e.text().zh());
      assertEquals("已被占用", play("open", file).get(0));
      store.append(new Decision(new FindingKey("k"), Decision.Verdict.REOPENED, "", "a", AT));
    }
    assertEquals("已打开0", play("open", file).get(0));
  }

  @Test
  void killingTheProcessAtAnyMomentLosesNoEditThatWasReported() throws Exception {
    Path file = folder.resolve("p.gpkg");
    for (int round = 0; round < 4; round++) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder.resolve("p.gpkg.lock"));
      format.create(file, Samples.small(), INFO).close();
      Process process = start("work", file);
      int reported = 0;
      try (BufferedReader out = reader(process)) {
        while (reported < 5 + 9 * round && out.readLine() != null) {
          reported++;
        }
        process.toHandle().destroyForcibly();
        while (out.readLine() != null) {
          // Edits it still reported before it died count as well.
          reported++;
        }
      }
      process.waitFor();
      try (ProjectStore store = format.open(file)) {
        List<JournalEntry> journal = store.journal();
        assertTrue(journal.size() >= reported, journal.size() + " of " + reported);
        Snapshot expected = Snapshot.of(Samples.small());
        for (JournalEntry entry : journal) {
          expected = expected.apply(entry.change());
        }
        assertEquals(lines(expected), lines(store.dataset()));
      }
      assertEquals(List.of("ok"), query(file, "PRAGMA integrity_check"));
    }
  }

  @Test
  void haltingInTheMiddleOfATransactionLosesThatOneEditWhole() throws Exception {
    Path file = folder.resolve("p.gpkg");
    format.create(file, Samples.small(), INFO).close();
    assertEquals(List.of("1"), play("halt", file));
    try (ProjectStore store = format.open(file)) {
      assertEquals(1, store.journal().size());
      assertEquals("edit 1", store.dataset().layers().get(0).value(0, 0));
    }
  }

  /** What the other process does; not a test itself. */
  public static final class Player {
    private Player() {}

    public static void main(String[] arguments) throws Exception {
      GeoPackageProjectFormat format = new GeoPackageProjectFormat();
      Path file = Path.of(arguments[1]);
      if (arguments[0].equals("open")) {
        try (ProjectStore store = format.open(file)) {
          say("已打开" + store.journal().size());
        } catch (BadInputException e) {
          say(e.text().zh().contains("正在另一个窗口") ? "已被占用" : e.text().zh());
        }
        return;
      }
      ProjectStore store = format.open(file);
      Snapshot state = Snapshot.of(store.dataset());
      for (int i = 1; i <= 100_000; i++) {
        JournalEntry entry =
            new JournalEntry(JournalEntry.Kind.APPLY, edit(state, i), "player", AT);
        if (arguments[0].equals("halt") && i == 2) {
          entry = new JournalEntry(entry.kind(), halting(entry.edit()), "player", AT);
        }
        state = state.apply(entry.change());
        store.append(entry);
        say(Integer.toString(i));
      }
    }

    private static Edit edit(Snapshot state, int i) {
      Feature first = state.feature(new FeatureRef("DJQ", 1)).orElseThrow();
      Geometry moved = first.geometry().orElseThrow().copy();
      moved.apply(AffineTransformation.translationInstance(i, -i));
      Feature added =
          Samples.feature("DJQ", 1000 + i, "POLYGON ((0 0, 1 0, 1 1, 0 0))", new Object[7]);
      return new Edit(
          "e" + i,
          List.of(
              FeatureChange.replace(first, first.withGeometry(moved).withValue(0, "edit " + i)),
              FeatureChange.add(added)));
    }

    /** An edit whose last value ends the process while it is being written. */
    private static Edit halting(Edit edit) {
      List<FeatureChange> changes = new ArrayList<>(edit.changes());
      Feature added = changes.get(1).after().orElseThrow();
      Object bomb =
          new Object() {
            private int asked;

            @Override
            public String toString() {
              // Asked first for the journal, then for the table, in the middle of its rows.
              if (++asked == 2) {
                Runtime.getRuntime().halt(0);
              }
              return "x";
            }
          };
      changes.set(1, FeatureChange.add(added.withValue(0, bomb)));
      return new Edit(edit.reason(), changes);
    }

    private static void say(String line) {
      byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }

  private static Process start(String act, Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Player.class.getName(),
            act,
            file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> play(String act, Path file) throws Exception {
    Process process = start(act, file);
    try (BufferedReader out = reader(process)) {
      List<String> lines = out.lines().toList();
      process.waitFor();
      return lines;
    }
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
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

  private static Map<String, List<String>> lines(Dataset dataset) {
    Map<String, List<String>> lines = new TreeMap<>();
    dataset.layers().forEach(layer -> lines.put(layer.name(), Samples.lines(layer)));
    return lines;
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + SqliteFile.uri(file));
  }
}
