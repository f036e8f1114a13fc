package org.landcheck.io.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;

/** Boundary point files for tests. */
final class Txt {
  static final String HEADER =
      """
      [属性描述]
      格式版本号=1.01
      数据产生单位=某县自然资源局
      数据产生日期=2026-11-01
      坐标系=2000国家大地坐标系
      几度分带=3
      投影类型=高斯克吕格
      计量单位=米
      带号=38
      精度=0.001
      转换参数=,,,,,,
      [地块坐标]
      """;

  /** A pentagon of 12,247.1 square metres. */
  static final String PARCEL =
      """
      6,1.2247,430181001,一号地块,面,H49G001001,工业用地,0601,@
      J1,1,3100000.000,38450000.000
      J2,1,3100100.000,38450000.000
      J3,1,3100100.000,38450100.000
      J4,1,3100050.000,38450144.942
      J5,1,3100000.000,38450100.000
      J1,1,3100000.000,38450000.000
      """;

  private Txt() {}

  static Path file(Path folder, String name, String text, Charset charset) {
    try {
      Files.createDirectories(folder);
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(Path folder, String text) {
    return file(folder, "a.txt", text, StandardCharsets.UTF_8);
  }

  static Dataset read(Path path) throws BadInputException {
    return new BoundaryPointFormat().read(path, ReadOptions.DEFAULT, Monitor.SILENT);
  }

  static Layer layer(Path folder, String text) throws BadInputException {
    return read(file(folder, text)).layers().get(0);
  }

  static Object value(Layer layer, int row, String field) {
    return layer.value(row, layer.schema().indexOf(field));
  }

  /** What reading decided, in Chinese, a line each. */
  static String lineage(Dataset data) {
    return String.join("\n", data.info().lineage().stream().map(note -> note.zh()).toList());
  }
}
