package org.landcheck.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.io.filegdb.FileGdbFormat;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what a file holds and what reading it decided. */
@Command(name = "info", description = "查看数据内容 / tell what a dataset holds")
final class InfoCommand extends LandcheckCommand {
  @Parameters(paramLabel = "DATASET", arity = "1..*", description = "files or folders")
  private List<Path> datasets;

  /** Shapes that cannot be read are named up to this many. */
  private static final int NAMED = 5;

  @Mixin private EncodingOption encoding;

  InfoCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    Inputs inputs = new Inputs(tools(), encoding.readOptions());
    for (Path path : datasets) {
      Dataset data = inputs.open(List.of(path), terminal.monitor());
      Optional<DatasetFormat> format = tools().formats().recognise(path);
      format.ifPresent(
          found ->
              terminal.say(
                  path.getFileName() + "：" + found.title().zh(),
                  path.getFileName() + ": " + found.title().en()));
      for (Layer layer : data.layers()) {
        print(layer, terminal);
      }
      for (LocalText note : data.info().lineage()) {
        terminal.say("说明：" + note.zh(), "note: " + note.en());
      }
      if (!encoding.isGiven()) {
        EncodingTable.print(path, terminal);
      }
      SourceLines.print(
          String.valueOf(path.getFileName()),
          format.filter(FileGdbFormat.class::isInstance).isPresent(),
          data.info().sources(),
          terminal);
    }
    return ExitCode.CONFORMS;
  }

  private static void print(Layer layer, Terminal terminal) {
    if (layer.schema().geometryType() == GeometryType.NONE) {
      terminal.say(
          "表 " + layer.name() + "：" + layer.size() + " 行",
          "table " + layer.name() + ": " + layer.size() + " rows");
    } else {
      terminal.say(
          "图层 " + layer.name() + "：" + layer.size() + " 个图斑，" + shape(layer).zh(),
          "layer " + layer.name() + ": " + layer.size() + " features, " + shape(layer).en());
      place(layer, terminal);
    }
    String fields =
        layer.schema().fields().stream()
            .map(InfoCommand::describe)
            .collect(Collectors.joining(", "));
    boolean none = fields.isEmpty();
    terminal.say("  字段 " + (none ? "（无）" : fields), "  fields " + (none ? "(none)" : fields));
    if (!layer.unreadable().isEmpty()) {
      int count = layer.unreadable().size();
      terminal.say("  无法读取的图形 " + count + " 个", "  shapes that cannot be read: " + count);
      for (Layer.Unreadable each : layer.unreadable().subList(0, Math.min(NAMED, count))) {
        terminal.say(
            "    " + each.fid() + "：" + each.reason().zh(),
            "    " + each.fid() + ": " + each.reason().en());
      }
    }
  }

  private static void place(Layer layer, Terminal terminal) {
    String crs = layer.crs().name();
    terminal.say(
        "  坐标系 " + (crs.isEmpty() ? "未声明" : crs + "（" + layer.crs().id() + "）"),
        "  coordinate system "
            + (crs.isEmpty() ? "undeclared" : crs + " (" + layer.crs().id() + ")"));
    Envelope extent = Extents.of(layer);
    if (!extent.isNull()) {
      int decimals = layer.crs().kind() == org.landcheck.api.Crs.Kind.GEOGRAPHIC ? 6 : 3;
      String east = range(extent.getMinX(), extent.getMaxX(), decimals);
      String north = range(extent.getMinY(), extent.getMaxY(), decimals);
      terminal.say("  范围 东 " + east + "，北 " + north, "  extent east " + east + ", north " + north);
    }
  }

  private static LocalText shape(Layer layer) {
    return switch (layer.schema().geometryType()) {
      case NONE -> new LocalText("无图形", "no shapes");
      case POINT -> new LocalText("点", "points");
      case LINE -> new LocalText("线", "lines");
      case POLYGON -> new LocalText("面", "polygons");
      case ANY -> new LocalText("图形种类不限", "shapes of any kind");
    };
  }

  private static String describe(Field field) {
    String length = field.length() > 0 ? "(" + field.length() + ")" : "";
    String alias = field.alias().isEmpty() ? "" : " " + field.alias();
    return field.name() + " " + field.type() + length + alias;
  }

  private static String range(double from, double to, int decimals) {
    return number(from, decimals) + " – " + number(to, decimals);
  }

  private static String number(double value, int decimals) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        : Double.toString(value);
  }
}
