package org.landcheck.io.vct;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Layer;
import org.landcheck.api.VertexSpace;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.curve.DrawnBudget;
import org.landcheck.io.curve.Tolerance;
import org.landcheck.io.table.Decimals;
import org.landcheck.io.text.TextFile;
import org.locationtech.jts.geom.Envelope;

/** Reads one file, a section after the other. */
final class VctReader {
  private static final int REPORT_EVERY = 1024;
  private static final double NEAR_METRES = 0.01;
  private static final double NEAR_DEGREES = 1e-6;

  private final TextFile file;
  private final Remarks remarks;
  private final LongConsumer progress;
  private final VertexSpace space = VertexSpace.ofHeap();
  private final LayerCatalogue layers;
  private final LineStore store;
  private final Borders borders;

  VctReader(TextFile file, Remarks remarks, LongConsumer progress) {
    this.file = file;
    this.remarks = remarks;
    this.progress = progress;
    this.layers = new LayerCatalogue(space, remarks);
    this.store = new LineStore(space);
    this.borders = new Borders(remarks);
  }

  List<Layer> read() throws IOException, BadInputException {
    try (VctLines lines = new VctLines(file, remarks)) {
      VctHead head = head(lines);
      Axes axes = new Axes(head, remarks);
      sections(lines, head, axes);
      store.seal();
      if (!borders.isEmpty()) {
        int hidden = store.index();
        if (hidden > 0) {
          remarks.note(
              "有 " + hidden + " 条线的标识码与其他线重复，面引用的是第一条",
              hidden + " lines have the id of another line; polygons refer to the first");
        }
        borders.draw(store);
      }
      Crs crs = new VctCrs(head, axes.extent(), remarks).crs();
      compareExtent(head, axes);
      List<Layer> read = layers(crs);
      remarks.end();
      return read;
    }
  }

  private VctHead head(VctLines lines) throws IOException, BadInputException {
    while (lines.next()) {
      if (lines.is("HeadBegin")) {
        VctHead head = VctHead.read(lines, remarks);
        lines.separateBy(head.separator(remarks));
        describe(head);
        return head;
      }
      if (lines.isBegin()) {
        break;
      }
    }
    throw lines.bad(
        "没有文件头（HeadBegin），不是完整的 VCT 文件。请重新复制或导出该文件",
        "has no head (HeadBegin) as VCT files have; copy or export it again");
  }

  private void describe(VctHead head) {
    String mark = head.text("datamark").orElse("?");
    String version = head.text("version").orElse("?");
    StringBuilder zh = new StringBuilder("VCT 格式，标志 " + mark + "，版本 " + version);
    StringBuilder en = new StringBuilder("VCT, mark " + mark + ", version " + version);
    if (head.isOld()) {
      zh.append("（2007 年以前的结构）");
      en.append(" (structure of before 2007)");
    }
    head.text("mapscale", "scalem", "scale")
        .ifPresent(
            scale -> {
              zh.append("，比例尺分母 ").append(scale);
              en.append(", scale 1:").append(scale);
            });
    head.text("date")
        .ifPresent(
            date -> {
              zh.append("，日期 ").append(date);
              en.append(", date ").append(date);
            });
    head.text("verticaldatum")
        .ifPresent(
            datum -> {
              zh.append("，高程基准 ").append(datum);
              en.append(", heights ").append(datum);
            });
    remarks.note(zh.toString(), en.toString());
  }

  private void sections(VctLines lines, VctHead head, Axes axes)
      throws IOException, BadInputException {
    DrawnBudget budget = new DrawnBudget(Files.size(file.file()));
    Pieces pieces = new Pieces(lines, axes, tolerance(head), budget, remarks);
    ShapeSections shapes =
        new ShapeSections(lines, head, axes, pieces, layers, store, borders, remarks, progress);
    while (lines.next()) {
      switch (lines.isBegin() ? lines.text().toLowerCase(Locale.ROOT) : "") {
        case "featurecodebegin" -> layers.readCodes(lines);
        case "tablestructurebegin" -> layers.declare(TableStructure.readAll(lines, remarks));
        case "pointbegin" -> shapes.points();
        case "linebegin" -> shapes.lines();
        case "polygonbegin" -> shapes.polygons();
        case "annotationbegin" -> shapes.annotations();
        case "attributebegin" -> attributes(lines);
        case "" -> remarks.at(lines.number(), "各部分之外有多余的内容", "this is outside of all sections");
        default -> pass(lines);
      }
    }
  }

  private static double tolerance(VctHead head) throws BadInputException {
    return Tolerance.of(head.isGeographic() ? CrsReader.ofEpsg(4490) : Crs.UNDECLARED);
  }

  /** Leaves out a section, saying so if there is anything in it. */
  private void pass(VctLines lines) throws IOException, BadInputException {
    String name = lines.text().replaceFirst("(?i)begin$", "");
    long begin = lines.number();
    long passed = 0;
    while (true) {
      if (!lines.next()) {
        throw lines.cutOff();
      }
      if (lines.is(name + "End")) {
        break;
      }
      passed++;
    }
    if (passed > 0) {
      remarks.at(
          begin,
          name + " 部分未读取（" + passed + " 行）",
          "section " + name + " is not read (" + passed + " lines)");
    }
  }

  /** Reads on to {@code AttributeEnd}: names of tables, their rows, {@code TableEnd}. */
  private void attributes(VctLines lines) throws IOException, BadInputException {
    while (lines.next()) {
      if (lines.is("AttributeEnd")) {
        return;
      }
      if (lines.isBegin()) {
        if (lines.is("VarcharBegin")) {
          pass(lines);
          continue;
        }
        remarks.at(lines.number(), "缺少 AttributeEnd", "AttributeEnd is missing");
        lines.hold();
        return;
      }
      rows(lines);
    }
    remarks.at(lines.number(), "缺少 AttributeEnd", "AttributeEnd is missing");
  }

  private void rows(VctLines lines) throws IOException, BadInputException {
    String name = lines.parts().get(0);
    AttributeTable table = null;
    long count = 0;
    while (true) {
      if (!lines.next()) {
        throw lines.cutOff();
      }
      if (lines.is("TableEnd")) {
        break;
      }
      if (lines.is("AttributeEnd") || lines.isBegin()) {
        remarks.at(
            lines.number(), "属性表 " + name + " 缺少 TableEnd", "table " + name + " has no TableEnd");
        lines.hold();
        break;
      }
      if (table == null) {
        table = layers.table(name, AttributeTable.values(lines), lines.number());
      }
      table.add(lines, remarks);
      if (++count % REPORT_EVERY == 0) {
        progress.accept(0);
      }
    }
  }

  private void compareExtent(VctHead head, Axes axes) {
    double[] least = corner(head, "extentmin", "minx", "miny");
    double[] most = corner(head, "extentmax", "maxx", "maxy");
    Envelope found = axes.extent();
    if (least.length < 2 || most.length < 2) {
      return;
    }
    int x = axes.isSwapped() ? 1 : 0;
    String declared =
        text(least[x]) + "," + text(least[1 - x]) + " – " + text(most[x]) + "," + text(most[1 - x]);
    double near = head.isGeographic() ? NEAR_DEGREES : NEAR_METRES;
    Envelope grown =
        new Envelope(least[x] - near, most[x] + near, least[1 - x] - near, most[1 - x] + near);
    boolean fits =
        least[x] <= most[x]
            && least[1 - x] <= most[1 - x]
            && (found.isNull() || grown.covers(found));
    if (fits) {
      remarks.note("声明的范围 " + declared, "declared extent " + declared);
    } else {
      String real =
          found.isNull()
              ? "–"
              : text(found.getMinX())
                  + ","
                  + text(found.getMinY())
                  + " – "
                  + text(found.getMaxX())
                  + ","
                  + text(found.getMaxY());
      remarks.note(
          "声明的范围 " + declared + " 与坐标的实际范围 " + real + " 不符",
          "declared extent " + declared + " is not that of the coordinates, " + real);
    }
  }

  private static String text(double value) {
    return Decimals.text(value);
  }

  private static double[] corner(VctHead head, String both, String x, String y) {
    if (head.text(both).isPresent()) {
      return VctHead.numbers(head.text(both).get());
    }
    boolean given = head.text(x).isPresent() && head.text(y).isPresent();
    return given
        ? new double[] {VctHead.number(head.text(x).get()), VctHead.number(head.text(y).get())}
        : new double[0];
  }

  private List<Layer> layers(Crs crs) {
    List<Layer> read = new ArrayList<>();
    for (LayerParts parts : layers.layers()) {
      boolean bordersOnly = parts.rows().isEmpty() && parts.shapes().isBordersOnly(store);
      if (bordersOnly) {
        remarks.note(
            "要素代码 "
                + parts.codes().get(0).code()
                + " 的 "
                + parts.shapes().size()
                + " 条线只用于构成面，不作为图层",
            parts.shapes().size()
                + " lines of code "
                + parts.codes().get(0).code()
                + " are borders of polygons only, and no layer");
      } else {
        read.add(new LayerJoin(parts, remarks).layer(crs, store));
      }
    }
    return read;
  }
}
