package org.landcheck.io.vct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.WholeFile;

/**
 * Writes a dataset as a VCT 3.0 file in the form of the land surveys: polygons with coordinates of
 * their own, texts in GB18030, a table a layer.
 *
 * <p>The format keeps less than the data hold; {@link #losses} tells what.
 */
public final class VctWriter implements DatasetWriter {
  private static final int REPORT_EVERY = 1024;
  private static final List<ObjectKind> SECTIONS =
      List.of(ObjectKind.POINT, ObjectKind.LINE, ObjectKind.POLYGON);

  private final int decimals;

  /** Writes coordinates so that they read back bit for bit. */
  public VctWriter() {
    this(-1);
  }

  private VctWriter(int decimals) {
    this.decimals = decimals;
  }

  /**
   * Writes coordinates rounded.
   *
   * @param decimals 0 to 17, in the unit of the coordinates
   */
  public static VctWriter rounding(int decimals) {
    if (decimals < 0 || decimals > 17) {
      throw new IllegalArgumentException("decimals " + decimals);
    }
    return new VctWriter(decimals);
  }

  /** What a file would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    return new Losses(dataset).list();
  }

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    Optional<Layer> stranger = WritePlan.stranger(dataset);
    if (stranger.isPresent()) {
      String name = stranger.get().name();
      throw new BadInputException(
          new LocalText(
              "一个 VCT 文件只能有一个坐标系，图层 " + name + " 的坐标系与其他图层不同。请先统一坐标系",
              "a VCT file has one coordinate system, but layer "
                  + name
                  + " has another than the rest; reproject it first"));
    }
    try (WholeFile file = WholeFile.begin(target)) {
      long total = dataset.layers().stream().mapToLong(Layer::size).sum();
      Progress progress = new Progress(monitor, target, total);
      try (VctOutput out = new VctOutput(Files.newOutputStream(file.draft()), decimals)) {
        write(WritePlan.of(dataset), out, progress);
      }
      file.commit();
    } catch (IOException e) {
      throw Faults.unwritable(target, e);
    }
  }

  private static void write(WritePlan plan, VctOutput out, LongConsumer progress)
      throws IOException {
    HeadText.write(plan.crs(), plan.extent(), out);
    codes(plan, out);
    structures(plan, out);
    ShapeText shapes = new ShapeText(out, plan.crs());
    for (ObjectKind kind : SECTIONS) {
      String name =
          kind == ObjectKind.POINT ? "Point" : kind == ObjectKind.LINE ? "Line" : "Polygon";
      out.line(name + "Begin");
      for (WrittenLayer layer : plan.layers()) {
        for (int row = 0; row < layer.layer().size(); row++) {
          shapes.write(layer, row, kind);
          if (row % REPORT_EVERY == 0) {
            progress.accept(0);
          }
        }
      }
      out.line(name + "End").end();
    }
    attributes(plan, out, progress);
    if (out.isBeyondGb2312()) {
      // a comment at the end: what stands before the head stops some programs
      out.end().line("CommentBegin");
      out.line("本文件的文字编码为 GB18030，含有 GB2312 以外的字符").line("CommentEnd");
    }
  }

  private static void codes(WritePlan plan, VctOutput out) throws IOException {
    out.line("FeatureCodeBegin");
    for (WrittenLayer layer : plan.layers()) {
      for (Map.Entry<ObjectKind, Map<String, String>> kind : layer.codes().entrySet()) {
        String word =
            switch (kind.getKey()) {
              case POINT -> "Point";
              case LINE -> "Line";
              default -> "Polygon";
            };
        for (String code : kind.getValue().values()) {
          out.line(String.join(",", code, layer.table(), word, layer.table()));
        }
      }
    }
    out.line("FeatureCodeEnd").end();
  }

  private static void structures(WritePlan plan, VctOutput out) throws IOException {
    out.line("TableStructureBegin");
    for (WrittenLayer layer : plan.layers()) {
      String shapes = layer.codes().isEmpty() ? ",NoneGeometry" : "";
      out.line(layer.table() + "," + layer.fields().size() + shapes);
      for (WrittenField field : layer.fields()) {
        out.line(field.name() + "," + field.type());
      }
      out.line(0);
    }
    out.line("TableStructureEnd").end();
  }

  private static void attributes(WritePlan plan, VctOutput out, LongConsumer progress)
      throws IOException {
    out.line("AttributeBegin");
    for (WrittenLayer layer : plan.layers()) {
      int size = layer.layer().size();
      if (size == 0) {
        continue;
      }
      out.line(layer.table());
      for (int row = 0; row < size; row++) {
        out.put(layer.id(row));
        for (WrittenField field : layer.fields()) {
          out.comma();
          field.write(layer.layer().value(row, field.index()), out);
        }
        out.end();
        if (row % REPORT_EVERY == 0) {
          progress.accept(Math.min(REPORT_EVERY, size - row));
        }
      }
      out.line("TableEnd");
    }
    out.line("AttributeEnd");
  }

  /** Whether a system can be declared. */
  static boolean canDeclare(Crs crs) {
    return crs.kind() == Crs.Kind.UNDECLARED || HeadText.spheroid(crs).isPresent();
  }
}
