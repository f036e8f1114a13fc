package org.landcheck.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.WholeFile;

/**
 * Writes GeoPackage 1.3 with spatial indexes that other programs accept and keep.
 *
 * <p>The same dataset gives the same bytes: nothing depends on the clock. Coordinates, feature ids,
 * Z and M are kept bit for bit; a single shape in a layer that has multi-part ones becomes
 * multi-part itself, since a column has one type.
 */
public final class GeoPackageWriter implements DatasetWriter {
  private static final List<String> JOURNALS = List.of("-wal", "-journal");

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    refuseOpenTarget(target);
    refuseProject(target);
    try (WholeFile file = WholeFile.begin(target)) {
      long total = dataset.layers().stream().mapToLong(Layer::size).sum();
      Progress progress = new Progress(monitor, target, total);
      if (SqliteFile.isTooLong(file.draft())) {
        writeElsewhere(dataset, file.draft(), options, progress);
      } else {
        write(dataset, file.draft(), options, progress, false);
      }
      file.commit();
    } catch (IOException | SQLException e) {
      throw Faults.unwritable(target, e);
    }
  }

  /** SQLite cannot open the path, so the file is made under a shorter one. */
  private static void writeElsewhere(
      Dataset dataset, Path file, WriteOptions options, LongConsumer progress)
      throws IOException, SQLException {
    Path near = Files.createTempFile("landcheck-", ".gpkg");
    try {
      write(dataset, near, options, progress, false);
      Files.copy(near, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.delete(near);
    }
  }

  /**
   * Fills an empty file.
   *
   * @param exact whether shapes keep their types, for a file that is worked on: columns are
   *     declared multi-part, and other programs take the single ones among them as such
   * @return how each layer was laid out, in the order of the layers
   */
  static List<Layout> write(
      Dataset dataset, Path file, WriteOptions options, LongConsumer progress, boolean exact)
      throws SQLException {
    try (Connection connection = SqliteFile.connect(file, "")) {
      try (Statement statement = connection.createStatement()) {
        // The draft is made durable as a whole at the end, and thrown away if that fails.
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
      }
      connection.setAutoCommit(false);
      Schema.create(connection);
      Systems systems = new Systems(connection);
      Names tables = new Names();
      List<Layout> layouts = new ArrayList<>();
      for (Layer layer : dataset.layers()) {
        Layout layout = Layout.of(layer, tables.take(layer.name()), exact);
        layouts.add(layout);
        int system = layout.geometryColumn().isPresent() ? systems.id(layer.crs()) : 0;
        new TableWriter(connection, layer, layout, system, !exact).write(progress);
      }
      DataColumns.write(connection, layouts);
      Styles.write(connection, layouts, options.styles());
      connection.commit();
      return layouts;
    }
  }

  /** A journal left beside the target would be played into the new file. */
  private static void refuseOpenTarget(Path target) throws BadInputException {
    for (String suffix : JOURNALS) {
      Path journal = target.resolveSibling(target.getFileName() + suffix);
      if (Files.exists(journal)) {
        throw new BadInputException(
            new LocalText(
                "无法替换 " + target + "：它正被其他软件打开（旁边有 " + journal.getFileName() + "）。请关闭该软件或换一个文件名",
                "cannot replace "
                    + target
                    + ": another program has it open ("
                    + journal.getFileName()
                    + " lies beside it); close it or choose another name"));
      }
    }
  }

  /** Its journal of work is worth more than the command that would wipe it out. */
  private static void refuseProject(Path target) throws BadInputException {
    if (new GeoPackageProjectFormat().recognises(target)) {
      throw new BadInputException(
          new LocalText(
              target + " 是一个项目，不能覆盖。请换一个文件名",
              target + " is a project and is not replaced; choose another name"));
    }
  }
}
