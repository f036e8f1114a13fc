package org.landcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.checks.Packs;
import org.landcheck.core.format.JoinedDataset;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.core.pack.PackFile;

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
    return JoinedDataset.of(parts(paths, monitor));
  }

  /** Each file or folder with the place it is at. */
  List<JoinedDataset.Part> parts(List<Path> paths, Monitor monitor) throws BadInputException {
    List<JoinedDataset.Part> parts = new ArrayList<>();
    for (Path path : paths) {
      parts.add(part(path, tools.formats().open(path, options, monitor)));
    }
    return parts;
  }

  static JoinedDataset.Part part(Path path, Dataset data) {
    String place = path.toAbsolutePath().normalize().toString().replace('\\', '/');
    return new JoinedDataset.Part(place, data);
  }

  /** Data of the same place in the coordinate system of ours. */
  Dataset companion(Path path, Dataset ours, Monitor monitor) throws BadInputException {
    Dataset theirs = tools.formats().open(path, ReadOptions.DEFAULT, monitor);
    Optional<Crs> target =
        ours.layers().stream()
            .map(Layer::crs)
            .filter(crs -> crs.isProjected() || crs.kind() == Crs.Kind.GEOGRAPHIC)
            .findFirst();
    return target.isEmpty() ? theirs : tools.reprojection().to(theirs, target.get(), monitor);
  }

  /** A neighbour's data in the coordinate system of ours. */
  Dataset neighbour(Path path, Dataset ours, Monitor monitor) throws BadInputException {
    Dataset theirs = tools.formats().open(path, ReadOptions.DEFAULT, monitor);
    Optional<Crs> target =
        ours.layers().stream().map(Layer::crs).filter(Crs::isProjected).findFirst();
    if (target.isEmpty()
        || theirs.layers().stream().allMatch(l -> l.crs().sameSystem(target.get()))) {
      return theirs;
    }
    return tools.reprojection().to(theirs, target.get(), monitor);
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
