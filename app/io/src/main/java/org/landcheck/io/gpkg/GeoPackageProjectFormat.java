package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.project.ProjectFormat;
import org.landcheck.core.project.ProjectInfo;
import org.landcheck.core.project.ProjectStore;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.WholeFile;

/**
 * Projects as GeoPackage: the working layers as any program reads them, and the log of work beside
 * them.
 *
 * <p>Edits go through a rollback journal, not a write-ahead log: between two edits the file is
 * whole by itself, so copying it alone never loses one, and what a killed program left half done is
 * rolled back when the project is opened next.
 */
public final class GeoPackageProjectFormat implements ProjectFormat {

  @Override
  public boolean recognises(Path file) {
    if (!new GeoPackageFormat().recognises(file)) {
      return false;
    }
    try (Connection connection = SqliteFile.connect(file, "?mode=ro&immutable=1")) {
      return ProjectTables.exist(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public ProjectStore create(Path file, Dataset data, ProjectInfo info) throws BadInputException {
    if (Files.exists(file)) {
      throw new BadInputException(
          new LocalText("文件 " + file + " 已存在。请换一个文件名", file + " exists; choose another name"));
    }
    try (WholeFile whole = WholeFile.begin(file)) {
      List<Layout> layouts =
          GeoPackageWriter.write(data, whole.draft(), WriteOptions.DEFAULT, rows -> {}, true);
      try (Connection connection = SqliteFile.connect(whole.draft(), "")) {
        connection.setAutoCommit(false);
        new ProjectTables(connection, file).create(data, layouts, info);
        connection.commit();
      }
      whole.commit();
    } catch (IOException | SQLException e) {
      throw Faults.unwritable(file, e);
    }
    return open(file);
  }

  @Override
  public ProjectStore open(Path file) throws BadInputException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          new LocalText("项目文件不存在：" + file + "。请检查路径", "no such project: " + file));
    }
    ProjectLock lock = ProjectLock.take(file);
    Connection connection = null;
    try {
      connection = connect(file);
      ProjectTables tables = requireProject(file, connection);
      ProjectReader.Content content = new ProjectReader(file, connection).read(tables);
      return new GeoPackageProjectStore(file, lock, connection, tables, content);
    } catch (SQLException | IOException | RuntimeException e) {
      release(lock, connection, e);
      throw e instanceof SQLException fault ? refused(file, fault) : damaged(file, e);
    } catch (BadInputException e) {
      release(lock, connection, e);
      throw e;
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Connection connection = SqliteFile.connect(file, "?mode=rw");
    try (Statement statement = connection.createStatement()) {
      // Another program may have left the file with a write-ahead log, which this merges.
      statement.execute("PRAGMA journal_mode = TRUNCATE");
      statement.execute("PRAGMA synchronous = FULL");
      ShapeFunctions.register(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  private static ProjectTables requireProject(Path file, Connection connection)
      throws SQLException, BadInputException {
    if (!ProjectTables.exist(connection)) {
      throw new BadInputException(
          new LocalText(
              file + " 是数据文件，不是项目。请用“打开数据”打开它", file + " is data, not a project; open it as data"));
    }
    ProjectTables tables = new ProjectTables(connection, file);
    if (tables.version() != ProjectTables.VERSION) {
      throw new BadInputException(
          new LocalText(
              "项目 " + file + " 由其他版本的软件创建，无法打开。请升级软件",
              "project " + file + " was made by another version of the program; update it"));
    }
    return tables;
  }

  private static void release(ProjectLock lock, Connection connection, Exception cause) {
    try {
      if (connection != null) {
        connection.close();
      }
      lock.close();
    } catch (SQLException | IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static BadInputException refused(Path file, SQLException fault) {
    String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("busy") || message.contains("locked")) {
      return new BadInputException(
          new LocalText(
              "项目 " + file + " 正被其他软件（如 QGIS）打开。请先关闭它",
              "another program, such as QGIS, has project " + file + " open; close it first"),
          fault);
    }
    return message.contains("readonly") || message.contains("cantopen")
        ? Faults.unwritable(file, fault)
        : damaged(file, fault);
  }

  private static BadInputException damaged(Path file, Exception fault) {
    return new BadInputException(
        new LocalText(
            "项目 " + file + " 已损坏，无法打开。请从备份恢复，原始数据未受影响",
            "project "
                + file
                + " is damaged ("
                + fault.getMessage()
                + "); restore a backup, the source data are untouched"),
        fault);
  }
}
