package org.landcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.checks.Packs;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.run.RunOptions;
import org.landcheck.io.material.MaterialReader;

/** Opens what people name on the command line. */
final class Inputs {
  private final Toolbox tools;
  private final ReadOptions options;

  Inputs(Toolbox tools) {
    this(tools, ReadOptions.DEFAULT);
  }

  /**
   * @param options what people say about their own data, neighbours' aside
   */
  Inputs(Toolbox tools, ReadOptions options) {
    this.tools = tools;
    this.options = options;
  }

  /** One or several files or folders as one dataset. */
  Dataset open(List<Path> paths, Monitor monitor) throws BadInputException {
    return open(Materials.of(paths), 1, monitor);
  }

  /**
   * Data with what is set beside them.
   *
   * @param threads papers read at once
   */
  Dataset open(Materials materials, int threads, Monitor monitor) throws BadInputException {
    return reader(threads).data(materials, options, monitor);
  }

  /**
   * Options with what data are held against, in their coordinate system.
   *
   * @param beside files of neighbours and other versions
   */
  RunOptions with(RunOptions options, Materials beside, Dataset data, Monitor monitor)
      throws BadInputException {
    MaterialReader reader = reader(1);
    return options
        .withNeighbours(reader.neighbours(beside, data, monitor))
        .withCompanions(reader.companions(beside, data, monitor));
  }

  /**
   * @param threads papers read at once
   */
  MaterialReader reader(int threads) {
    return new MaterialReader(tools.formats(), tools.reprojection(), threads);
  }

  /** A shipped pack by its id, or a pack from a file. */
  PackFile pack(String idOrFile) throws BadInputException {
    Optional<byte[]> shipped = Packs.read(idOrFile);
    if (shipped.isPresent()) {
      return tools.packs().open(idOrFile + ".json", shipped.get());
    }
    Path file = path(idOrFile);
    if (!Files.exists(file)) {
      String known = String.join(", ", Packs.names());
      throw new BadInputException(
          new LocalText(
              "没有检查方案 " + idOrFile + "：请填自带方案的编号（" + known + "）或方案文件的路径",
              "there is no rule pack "
                  + idOrFile
                  + "; give the id of a shipped one ("
                  + known
                  + ") or a file"));
    }
    return tools.packs().open(file);
  }

  /** Every fault of a pack; none if it can be used. */
  List<LocalText> packFaults(String idOrFile) throws BadInputException {
    if (Packs.read(idOrFile).isEmpty() && Files.exists(path(idOrFile))) {
      return tools.packs().faults(path(idOrFile));
    }
    pack(idOrFile);
    return List.of();
  }

  private static Path path(String text) throws BadInputException {
    try {
      return Path.of(text);
    } catch (java.nio.file.InvalidPathException e) {
      throw new BadInputException(new LocalText("路径无效：" + text, "not a path: " + text), e);
    }
  }
}
