package org.landcheck.io.zip;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;

/**
 * Reads everything a folder holds, and the folders below it. Whatever is there and is not read is
 * in the lineage.
 *
 * <p>To be asked before the formats themselves: one that knows its own files would leave out those
 * of others.
 */
public final class FolderFormat implements DatasetFormat {
  private final List<DatasetFormat> formats;
  private final Predicate<Path> ours;

  /**
   * @param formats of files, and of folders that are one thing, in the order in which content is to
   *     be recognised
   * @param ours recognises projects of this program, which hold no data of their own
   */
  public FolderFormat(List<DatasetFormat> formats, Predicate<Path> ours) {
    this.formats = List.copyOf(formats);
    this.ours = ours;
  }

  @Override
  public String id() {
    return "folder";
  }

  @Override
  public LocalText title() {
    return new LocalText("装有这些数据的文件夹", "folders of any of these");
  }

  @Override
  public boolean recognises(Path path) {
    return Files.isDirectory(path) && FolderScan.findsAny(path, formats, ours);
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    FolderScan scan = FolderScan.of(path, formats, ours);
    if (scan.parts().isEmpty()) {
      throw new BadInputException(
          new LocalText(
              "文件夹 " + path + " 中没有可以读取的数据。请选择数据所在的文件夹",
              "folder " + path + " holds nothing that can be read; choose the folder of the data"));
    }
    return new FolderReader(path, path.toString(), options, monitor).read(scan);
  }

  FolderScan scan(Path folder) {
    return FolderScan.of(folder, formats, ours);
  }
}
