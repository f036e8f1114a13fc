package org.landcheck.io.filegdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;

/**
 * Reads Esri's file geodatabases of ArcGIS 9.2 to Pro: every feature class and every table.
 *
 * <p>Feature ids are the object ids. Shapes go from the file's bytes straight into packed
 * coordinates; curves are drawn as lines. Values stay the codes that are stored; domains, aliases
 * and subtypes are told in the lineage. Compressed tables cannot be read and are named there too.
 */
public final class FileGdbFormat implements DatasetFormat {
  @Override
  public String id() {
    return "filegdb";
  }

  @Override
  public LocalText title() {
    return new LocalText("文件地理数据库（.gdb）", "file geodatabase (.gdb)");
  }

  @Override
  public boolean recognises(Path path) {
    try {
      if (Files.isDirectory(path)) {
        GdbFolder folder = new GdbFolder(path);
        // Also by its name alone, so that a copy that lacks files is refused in words that help.
        return folder.isComplete() || folder.isNamedSo();
      }
      return Files.isRegularFile(path) && GdbFolder.isTable(path) && of(path).isComplete();
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** The folder that a path stands for: itself, or where the file of a table lies. */
  private static GdbFolder of(Path path) throws IOException {
    return new GdbFolder(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      GdbFolder folder = of(path);
      if (!folder.isComplete()) {
        throw new BadInputException(
            new LocalText(
                "文件夹 " + path + " 不是完整的文件地理数据库（缺少 a00000001.gdbtable 等文件）。请把整个 .gdb 文件夹重新复制一份",
                "folder "
                    + path
                    + " is no complete geodatabase (no a00000001.gdbtable); copy it"
                    + " again as a whole"));
      }
      try (SourceHashes hashes = SourceHashes.begin(folder.sources());
          GdbReader reader = new GdbReader(folder, new Progress(monitor, path, 0))) {
        List<Layer> layers = reader.layers();
        if (layers.isEmpty()) {
          throw new BadInputException(nothing(path, reader));
        }
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), reader.lineage()), layers);
      }
    } catch (DamagedException e) {
      throw new BadInputException(
          new LocalText(
              path + " 无法读取：" + e.reason().zh() + "。请把整个 .gdb 文件夹重新复制一份，或在 ArcGIS 中导出后再打开",
              "cannot read "
                  + path
                  + ": "
                  + e.reason().en()
                  + "; copy the whole folder again or export it in ArcGIS"),
          e);
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static LocalText nothing(Path path, GdbReader reader) {
    if (reader.compressed().isEmpty()) {
      return new LocalText(
          path + " 中没有任何图层。请确认导出时选择了图层", path + " holds no layer; check what was exported into it");
    }
    String names = String.join(", ", reader.compressed());
    return new LocalText(
        path + " 的图层都是压缩格式（" + names + "），无法读取。请先在 ArcGIS 中用“解压缩文件地理数据库数据”工具解压",
        "the layers of "
            + path
            + " are compressed ("
            + names
            + "); uncompress them in ArcGIS first");
  }
}
