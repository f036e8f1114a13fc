package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.OutputKind;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.crs.DatumShift;
import org.landcheck.io.crs.GeoToolsReprojection;
import org.landcheck.io.shapefile.ShapefileWriter;
import org.landcheck.io.source.FileNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes data as another kind of file, or in another coordinate system. What the kind of file does
 * not keep is told before anything is written. Ends with 4 where shapes could not be carried over.
 */
@Command(
    name = "convert",
    usageHelpWidth = 120,
    description = "转换格式和坐标系 / convert to another format or coordinate system",
    footer = {
      "",
      "OUT 的扩展名决定格式；没有扩展名表示装 shapefile 的文件夹。",
      "The ending of OUT decides the format; none means a folder of shapefiles.",
      "",
      "--datum-shift 文件由用户自备，软件只在本次转换中使用，不保存、不显示；每行 键=值，# 开头为注释：",
      "The --datum-shift file is your own; it is used for this run, never stored or shown. Lines of"
          + " key=value, # begins a comment:",
      "  method=position-vector | coordinate-frame   七参数（布尔莎），两种旋转约定必居其一 / EPSG 9606 | 9607",
      "  from=EPSG:4610  to=EPSG:4490                参数的方向 / direction of the parameters",
      "  dx.m= dy.m= dz.m=                           平移，单位 m、mm 或 km / or .mm .km",
      "  rx.arcsec= ry.arcsec= rz.arcsec=            旋转，单位 arcsec、rad、urad 或 deg / or .rad .urad .deg",
      "  scale.ppm=                                  尺度，ppm 或 factor（1 加尺度）/ or .factor",
      "或平面四参数 / or four parameters of the plane:",
      "  method=plane  from=EPSG:2362  to=EPSG:4526",
      "  east.m= north.m= rotation.arcsec= scale.factor=",
      "  E' = east + k(E cos r - N sin r),  N' = north + k(E sin r + N cos r)"
    })
final class ConvertCommand extends LandcheckCommand {
  private static final int NAMED = 10;

  @Parameters(index = "0", paramLabel = "IN", description = "file or folder")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "file or folder to make")
  private Path out;

  @Option(names = "--to-crs", paramLabel = "EPSG:CODE", description = "coordinate system of OUT")
  private String toCrs;

  @Option(
      names = "--datum-shift",
      paramLabel = "FILE",
      description = "your own parameters between two datums")
  private Path datumShift;

  @Mixin private EncodingOption encoding;

  @Option(
      names = "--to-encoding",
      paramLabel = "UTF-8|GBK",
      description = "encoding of texts in OUT, for shapefiles")
  private String toEncoding;

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      split = ",",
      description = "these layers only; for files that hold one")
  private List<String> chosen = new ArrayList<>();

  @Option(names = "--overwrite", description = "replace OUT if it exists")
  private boolean overwrite;

  ConvertCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    if (datumShift != null && toCrs == null) {
      throw new BadInputException(
          new LocalText(
              "--datum-shift 要和 --to-crs 一起使用", "--datum-shift needs --to-crs; name the target"));
    }
    ConvertTarget target = ConvertTarget.of(in, out, overwrite);
    Optional<Crs> system = toCrs == null ? Optional.empty() : Optional.of(system(toCrs));
    Optional<DatumShift> shift =
        datumShift == null ? Optional.empty() : Optional.of(DatumShift.read(datumShift));
    WriteOptions options = writeOptions(target.kind());
    Monitor monitor = terminal.monitor();
    Dataset data = new Inputs(tools(), encoding.readOptions()).open(List.of(in), monitor);
    data = chosen(data);
    if (system.isPresent()) {
      int known = data.info().lineage().size();
      data = new GeoToolsReprojection(shift).to(data, system.get(), monitor);
      data.info().lineage().stream().skip(known).forEach(terminal::say);
    }
    OutputKind kind = target.kind();
    losses(kind, data, options)
        .forEach(loss -> terminal.say("注意：" + loss.zh(), "note: " + loss.en()));
    boolean whole = tellUnreadable(data, terminal);
    kind.writer().write(data, out, options, monitor);
    long rows = data.layers().stream().mapToLong(Layer::size).sum();
    int layers = data.layers().size();
    terminal.say(
        "已写出 " + out + "（" + kind.title().zh() + "）：" + layers + " 个图层，" + rows + " 个图斑",
        "wrote "
            + out
            + " ("
            + kind.title().en()
            + "): "
            + layers
            + " layers, "
            + rows
            + " features");
    return whole ? ExitCode.CONFORMS : ExitCode.NOT_ALL_CHECKED;
  }

  private WriteOptions writeOptions(OutputKind kind) throws BadInputException {
    if (toEncoding == null) {
      return WriteOptions.DEFAULT;
    }
    if (!(kind.writer() instanceof ShapefileWriter)) {
      throw new BadInputException(
          new LocalText(
              "--to-encoding 只用于 shapefile，" + kind.title().zh() + " 的编码是固定的",
              "--to-encoding is for shapefiles; " + kind.title().en() + " has one of its own"));
    }
    return new WriteOptions(
        Map.of(), Optional.of(EncodingOption.named("--to-encoding", toEncoding)));
  }

  private static List<LocalText> losses(OutputKind kind, Dataset data, WriteOptions options)
      throws BadInputException {
    if (!(kind.writer() instanceof ShapefileWriter)) {
      return kind.losses().apply(data);
    }
    List<LocalText> losses = new ArrayList<>();
    if (kind.endings().isEmpty()) {
      losses.addAll(FileNames.renamed(data));
    }
    losses.addAll(ShapefileWriter.losses(data, options));
    return losses;
  }

  private Dataset chosen(Dataset data) throws BadInputException {
    if (chosen.isEmpty()) {
      return data;
    }
    List<Layer> layers = new ArrayList<>();
    for (String name : chosen) {
      Optional<Layer> layer = data.layer(name);
      if (layer.isEmpty()) {
        String known = String.join(", ", data.layers().stream().map(Layer::name).toList());
        throw new BadInputException(
            new LocalText(
                "--layer " + name + "：数据中没有这个图层，有 " + known,
                "--layer " + name + ": there is no such layer; there are " + known));
      }
      layers.add(layer.get());
    }
    return new ArrayDataset(data.info(), layers);
  }

  /** Names some of the shapes that are written empty; whether there are none. */
  private static boolean tellUnreadable(Dataset data, Terminal terminal) {
    boolean whole = true;
    for (Layer layer : data.layers()) {
      int count = layer.unreadable().size();
      if (count > 0) {
        whole = false;
        terminal.say(
            "注意：图层 " + layer.name() + " 有 " + count + " 个图形无法读取或转换，写出后为空",
            "note: " + layer.name() + ": " + count + " shapes are written empty");
        for (Layer.Unreadable each : layer.unreadable().subList(0, Math.min(NAMED, count))) {
          terminal.say("  " + each.fid() + " " + each.reason().in(terminal.lang()));
        }
      }
    }
    return whole;
  }

  private static Crs system(String name) throws BadInputException {
    String code = name.strip().toUpperCase(Locale.ROOT).replaceFirst("^EPSG:", "");
    if (!code.matches("\\d{4,6}")) {
      throw new BadInputException(
          new LocalText(
              "--to-crs " + name + " 写法有误，应为 EPSG:编号，例如 EPSG:4526",
              "--to-crs " + name + " is not of the form EPSG:CODE, as EPSG:4526"));
    }
    Crs crs = CrsReader.ofEpsg(Integer.parseInt(code));
    if (crs.kind() == Crs.Kind.UNKNOWN) {
      throw new BadInputException(
          new LocalText(
              "--to-crs " + name + " 不是平面或经纬度坐标系，请换一个",
              "--to-crs " + name + " is neither projected nor geographic; choose another"));
    }
    return crs;
  }
}
