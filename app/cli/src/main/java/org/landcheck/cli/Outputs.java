package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.SafeName;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.html.HtmlReport;
import org.landcheck.delivery.json.FindingsJson;
import org.landcheck.delivery.layer.FindingLayers;
import org.landcheck.delivery.xlsx.FindingsWorkbook;
import org.landcheck.io.source.Places;

/** Writes reports into a folder. */
final class Outputs {
  /** Kinds of report, in the order in which they are written. */
  static final List<String> FORMATS = List.of("json", "html", "xlsx", "gpkg");

  private final Toolbox tools;
  private final int threads;

  Outputs(Toolbox tools, int threads) {
    this.tools = tools;
    this.threads = threads;
  }

  /** Refuses formats nobody can write, before any work is done. */
  static void requireKnown(List<String> formats) throws BadInputException {
    for (String format : formats) {
      if (format.equals("pdf")) {
        throw NotThereYet.error("--format pdf");
      }
      if (!FORMATS.contains(format)) {
        String known = String.join(", ", FORMATS);
        throw new BadInputException(
            new LocalText(
                "--format " + format + " 无效，可选 " + known,
                "--format " + format + " is unknown; choose among " + known));
      }
    }
  }

  /** Makes the folder and sees that it can be written to. */
  static void requireFolder(Path folder) throws BadInputException {
    if (!Files.isDirectory(folder)) {
      requireName(folder);
    }
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, ".landcheck", ".tmp");
      Files.delete(probe);
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法写入文件夹 " + folder + "，请换一个位置或检查权限",
              "cannot write to folder " + folder + "; choose another or check permissions"),
          e);
    }
  }

  /** Sees that a file could be made, before any work is done. */
  static void requireFile(Path file) throws BadInputException {
    if (Files.isDirectory(file)) {
      throw new BadInputException(
          new LocalText(
              "--out " + file + " 是一个文件夹，请给出文件名", "--out " + file + " is a folder; name a file"));
    }
    requireName(file);
    requireFolder(file.toAbsolutePath().getParent());
  }

  /**
   * Sees that a file is none of those that are read and does not lie in one of their folders.
   *
   * @param originals files and folders that are read
   */
  static void requireApart(Path file, List<Path> originals) throws BadInputException {
    try {
      if (Places.touchAny(file, originals)) {
        throw original(file);
      }
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法判断 " + file + " 是不是原始数据，请换一个位置",
              "cannot tell whether " + file + " is one of the originals; choose another place"),
          e);
    }
  }

  /** Sees that no report takes the place of a file that is read. */
  static void requireApart(Path folder, List<String> formats, List<Path> originals)
      throws BadInputException {
    List<Path> files = originals.stream().filter(Files::isRegularFile).toList();
    for (String format : formats) {
      for (String name : names(format)) {
        requireApart(folder.resolve(name), files);
      }
    }
  }

  private static List<String> names(String format) {
    return switch (format) {
      case "json" -> List.of(FindingsJson.FILE_NAME, FindingsJson.SCHEMA_FILE_NAME);
      case "html" -> List.of(HtmlReport.FILE_NAME);
      case "xlsx" -> List.of(FindingsWorkbook.FILE_NAME);
      default -> List.of(FindingLayers.FILE_NAME);
    };
  }

  private static BadInputException original(Path file) {
    return new BadInputException(
        new LocalText(
            "不能写到原始数据里：" + file + "，请用 --out 换一个位置",
            file + " belongs to the originals, which are never changed; choose another --out"));
  }

  /** What is made here is to be opened on every system. */
  static void requireName(Path made) throws BadInputException {
    Path name = made.toAbsolutePath().normalize().getFileName();
    if (name != null && SafeName.isDevice(name.toString())) {
      throw new BadInputException(
          new LocalText(
              made + "：Windows 不能使用名称 " + name + "，请换一个名称",
              made + ": Windows can have nothing of the name " + name + "; choose another"));
    }
  }

  /** Writes the reports asked for and returns their files. */
  List<Path> write(Report report, Path folder, List<String> formats, Monitor monitor)
      throws BadInputException {
    List<Path> files = new ArrayList<>();
    if (formats.contains("json")) {
      files.add(folder.resolve(FindingsJson.FILE_NAME));
      FindingsJson.write(report, threads, files.get(files.size() - 1));
      Path schema = folder.resolve(FindingsJson.SCHEMA_FILE_NAME);
      OutputFile.write(schema, out -> out.write(FindingsJson.schema()));
    }
    if (formats.contains("html")) {
      files.add(folder.resolve(HtmlReport.FILE_NAME));
      HtmlReport.write(report, files.get(files.size() - 1));
    }
    if (formats.contains("xlsx")) {
      files.add(folder.resolve(FindingsWorkbook.FILE_NAME));
      FindingsWorkbook.write(report, files.get(files.size() - 1));
    }
    if (formats.contains("gpkg")) {
      files.add(folder.resolve(FindingLayers.FILE_NAME));
      FindingLayers.write(report, tools.gpkg(), files.get(files.size() - 1), monitor);
    }
    return files;
  }
}
