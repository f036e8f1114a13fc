package org.landcheck.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.io.boundary.BoundaryPointWriter;
import org.landcheck.io.csv.CsvTableWriter;
import org.landcheck.io.geojson.GeoJsonWriter;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.io.shapefile.ShapefileWriter;
import org.landcheck.io.source.FileNames;
import org.landcheck.io.vct.VctWriter;
import org.landcheck.io.xlsx.XlsxTableWriter;

/** The catalogue of files that can be written, told apart by the ending of their name. */
public final class IoWriters {
  private static final List<OutputKind> ALL =
      List.of(
          new OutputKind(
              List.of("gpkg"),
              LocalText.same("GeoPackage"),
              new GeoPackageWriter(),
              data -> List.of()),
          new OutputKind(
              List.of("shp"),
              LocalText.same("Shapefile"),
              new ShapefileWriter(),
              ShapefileWriter::losses),
          new OutputKind(
              List.of("vct"),
              new LocalText("VCT 交换文件", "VCT exchange file"),
              new VctWriter(),
              VctWriter::losses),
          new OutputKind(
              List.of("txt"),
              new LocalText("界址点坐标文件", "Boundary point file"),
              new BoundaryPointWriter(),
              BoundaryPointWriter::losses),
          new OutputKind(
              List.of("geojson", "json"),
              LocalText.same("GeoJSON"),
              new GeoJsonWriter(),
              GeoJsonWriter::losses),
          new OutputKind(
              GeoJsonWriter.LINES,
              new LocalText("逐行的 GeoJSON", "GeoJSON lines"),
              new GeoJsonWriter(),
              GeoJsonWriter::lossesOfLines),
          new OutputKind(
              List.of("xlsx"),
              new LocalText("Excel 工作簿（属性表）", "Excel workbook (values only)"),
              new XlsxTableWriter(),
              XlsxTableWriter::losses),
          new OutputKind(
              List.of("csv"),
              new LocalText("CSV（属性表）", "CSV (values only)"),
              new CsvTableWriter(),
              CsvTableWriter::losses),
          new OutputKind(
              List.of(),
              new LocalText("装 Shapefile 的文件夹", "folder of shapefiles"),
              new ShapefileWriter(),
              IoWriters::folderLosses));

  private IoWriters() {}

  private static List<LocalText> folderLosses(Dataset data) {
    List<LocalText> losses = new ArrayList<>(FileNames.renamed(data));
    losses.addAll(ShapefileWriter.losses(data));
    return losses;
  }

  public static List<OutputKind> all() {
    return ALL;
  }

  /**
   * The kind that a target's name asks for.
   *
   * @throws BadInputException if its ending is none that can be written
   */
  public static OutputKind of(Path target) throws BadInputException {
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    boolean folder = Files.isDirectory(target) || name.lastIndexOf('.') < 0;
    for (OutputKind kind : ALL) {
      boolean fits =
          folder
              ? kind.endings().isEmpty()
              : kind.endings().stream().anyMatch(ending -> name.endsWith("." + ending));
      if (fits) {
        return kind;
      }
    }
    String endings =
        ALL.stream()
            .flatMap(kind -> kind.endings().stream())
            .map(ending -> "." + ending)
            .collect(Collectors.joining(" "));
    throw new BadInputException(
        new LocalText(
            "不能写出 " + target + "：可用的扩展名有 " + endings + "，没有扩展名表示装 shapefile 的文件夹",
            "cannot write "
                + target
                + ": endings that can be written are "
                + endings
                + ", and none for a folder of shapefiles"));
  }
}
