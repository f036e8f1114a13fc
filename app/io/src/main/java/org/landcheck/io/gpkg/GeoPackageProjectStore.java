package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.core.review.Decision;
import org.landcheck.io.source.Faults;

/**
 * A project file open for work.
 *
 * <p>Each append is one transaction that is forced to the disk before it returns. What another
 * program writes into the file meanwhile is noticed before the next append, which is then refused.
 */
final class GeoPackageProjectStore implements ProjectStore {
  private final Path file;
  private final ProjectLock lock;
  private final Connection connection;
  private final ProjectTables tables;
  private final ProjectJournal journal;
  private final FeatureTables features;
  private final Dataset dataset;
  private final List<JournalEntry> entries;
  private final List<Decision> decisions;
  private final long foreignVersion;
  private ProjectInfo info;

  GeoPackageProjectStore(
      Path file,
      ProjectLock lock,
      Connection connection,
      ProjectTables tables,
      ProjectReader.Content content)
      throws SQLException {
    this.file = file;
    this.lock = lock;
    this.connection = connection;
    this.tables = tables;
    this.journal = content.journal();
    this.features = new FeatureTables(connection, content.layers());
    this.dataset = content.dataset();
    this.entries = new ArrayList<>(content.entries());
    this.decisions = new ArrayList<>(content.decisions());
    this.info = content.info();
    this.foreignVersion = content.foreignVersion();
  }

  @Override
  public Dataset dataset() {
    return dataset;
  }

  @Override
  public synchronized ProjectInfo info() {
    return info;
  }

  @Override
  public synchronized List<JournalEntry> journal() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  @Override
  public synchronized void append(JournalEntry entry) throws BadInputException {
    try {
      transaction(
          () -> {
            journal.append(entry);
            features.apply(entry.change());
          });
    } catch (BadInputException e) {
      journal.forget(entry);
      throw e;
    }
    entries.add(entry);
  }

  @Override
  public synchronized void append(Decision decision) throws BadInputException {
    transaction(
        () -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO landcheck_decision (finding, verdict, reason, author, at)"
                      + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, decision.key().value());
            insert.setString(2, decision.verdict().name());
            insert.setString(3, decision.reason());
            insert.setString(4, decision.author());
            insert.setString(5, decision.at().toString());
            insert.executeUpdate();
          }
        });
    decisions.add(decision);
  }

  @Override
  public synchronized void update(ProjectInfo changed) throws BadInputException {
    transaction(() -> tables.write(changed));
    info = changed;
  }

  @Override
  public synchronized void close() throws BadInputException {
    try {
      try (Statement statement = connection.createStatement()) {
        // Takes the empty journal away; a failure to do so is no loss.
        statement.execute("PRAGMA journal_mode = DELETE");
      } finally {
        connection.close();
        lock.close();
      }
    } catch (SQLException | IOException e) {
      throw Faults.unwritable(file, e);
    }
  }

  /** Something to do to the file, whole or not at all. */
  private interface Work {
    void run() throws SQLException;
  }

  private void transaction(Work work) throws BadInputException {
    // Begun and ended by hand: the driver's own commit also begins anew, and when that fails it
    // reports a transaction as failed that is already on the disk.
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        requireUntouched();
        work.run();
        statement.execute("COMMIT");
      } catch (SQLException | BadInputException | RuntimeException e) {
        rollBack(statement, e);
        throw e;
      }
    } catch (SQLException e) {
      throw Faults.unwritable(file, e);
    }
  }

  private static void rollBack(Statement statement, Exception cause) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private void requireUntouched() throws SQLException, BadInputException {
    if (dataVersion(connection) != foreignVersion) {
      throw new BadInputException(
          new LocalText(
              "项目 " + file + " 被其他软件改动过，为避免互相覆盖，本次修改未保存。请关闭项目后重新打开",
              "another program changed project "
                  + file
                  + ", so this was not saved; close the"
                  + " project and open it again"));
    }
  }

  /** Counts what others have committed to the file since this connection opened it. */
  static long dataVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA data_version")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
