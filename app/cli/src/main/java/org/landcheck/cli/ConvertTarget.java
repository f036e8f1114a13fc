package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.IoWriters;
import org.landcheck.io.OutputKind;
import org.landcheck.io.source.Places;

/**
 * A place that converted data may be written to: not the data themselves, and nothing that is there
 * already unless the person said so.
 *
 * @param kind of file that the target's name asks for
 */
record ConvertTarget(Path path, OutputKind kind) {
  /** Files that are one shapefile together; writing one replaces all. */
  private static final List<String> SHAPEFILE =
      List.of("shp", "shx", "dbf", "prj", "cpg", "qpj", "qix", "sbn", "sbx", "idm", "ind");

  /**
   * @throws BadInputException if it cannot be written, or must not
   */
  static ConvertTarget of(Path in, Path out, boolean overwrite) throws BadInputException {
    OutputKind kind = IoWriters.of(out);
    boolean folder = kind.endings().isEmpty();
    if (!folder && Files.isDirectory(out)) {
      throw bad(out + " 是一个文件夹，请给出文件名", out + " is a folder; name a file");
    }
    boolean shapefile = kind.endings().contains("shp");
    try {
      if (Places.touch(in, out) || shapefile && isPartOf(in, out)) {
        throw bad(
            "OUT 不能是原始数据，也不能与它在同一文件夹结构中互相包含：" + out + "，请换一个位置",
            "OUT must not be the original data, hold it, or lie in it: "
                + out
                + "; choose another");
      }
      if (!overwrite && exists(out, folder, shapefile)) {
        throw bad(
            out + " 已存在，请换一个名称，或用 --overwrite 替换",
            out + " exists; choose another or say --overwrite");
      }
    } catch (IOException e) {
      throw bad("无法检查 " + out + "，请换一个位置", "cannot look at " + out + "; choose another place");
    }
    if (!folder) {
      Outputs.requireFile(out);
    } else if (Files.exists(out)) {
      Outputs.requireFolder(out);
    } else {
      Outputs.requireName(out);
    }
    return new ConvertTarget(out, kind);
  }

  private static boolean isPartOf(Path in, Path shp) throws IOException {
    String name =
        Places.real(in).getFileName() == null ? "" : Places.real(in).getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0
        && SHAPEFILE.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        && Places.real(in.resolveSibling(name)).getParent().equals(Places.real(shp).getParent())
        && name.substring(0, dot).equalsIgnoreCase(baseName(shp));
  }

  private static boolean exists(Path out, boolean folder, boolean shapefile) throws IOException {
    if (folder && Files.isDirectory(out)) {
      try (Stream<Path> entries = Files.list(out)) {
        return entries.findAny().isPresent();
      }
    }
    return Files.exists(out)
        || shapefile
            && SHAPEFILE.stream()
                .anyMatch(e -> Files.exists(out.resolveSibling(baseName(out) + "." + e)));
  }

  private static String baseName(Path shp) {
    String name = shp.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(zh, en));
  }
}
