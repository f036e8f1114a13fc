package org.landcheck.io.dxf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextFile;

/**
 * Reads drawings in ASCII DXF, R12 to 2018, as layers 面, 线, 点 and 注记.
 *
 * <p>Closed polylines, circles and hatches are areas; curves are drawn as lines within a
 * millimetre; blocks are drawn where they are inserted, and their places are points. Each entity
 * keeps its layer, type, handle, colour, elevation, and what CASS says it is. X is east; nothing is
 * turned or moved. Binary DXF and DWG are recognised and refused with what to do.
 */
public final class DxfFormat implements DatasetFormat {
  /** Mark of UTF-8, its bytes one by one. */
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private static final String BINARY = "AutoCAD Binary DXF";
  private static final Pattern DWG = Pattern.compile("AC10\\d\\d[\\x00-\\x1F].*", Pattern.DOTALL);
  private static final Pattern COMMENTS = Pattern.compile("^(\\s*999\\R[^\\r\\n]*\\R)+");
  private static final Pattern BEGIN =
      Pattern.compile("\\s*0+\\s*\\R\\s*SECTION\\s.*", Pattern.DOTALL);

  @Override
  public String id() {
    return "dxf";
  }

  @Override
  public LocalText title() {
    return new LocalText("DXF 图形", "DXF drawing");
  }

  @Override
  public boolean recognises(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return false;
      }
      String head = head(path);
      // By its ending too, so that a damaged one is refused in words that help.
      return isDrawing(head) || ends(path, ".dxf") || isClosed(head);
    } catch (IOException e) {
      return false;
    }
  }

  private static String head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(4096), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isDrawing(String head) {
    String text = head.startsWith(MARK) ? head.substring(MARK.length()) : head;
    return BEGIN.matcher(COMMENTS.matcher(text).replaceFirst("")).matches();
  }

  /** Whether a file is one of the kinds that only CAD programs open. */
  private static boolean isClosed(String head) {
    return head.startsWith(BINARY) || DWG.matcher(head).matches();
  }

  private static boolean ends(Path path, String ending) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try {
      refuse(path, head(path));
      try (SourceHashes hashes = SourceHashes.begin(List.of(path))) {
        String name = String.valueOf(path.getFileName());
        List<LocalText> lineage = new ArrayList<>();
        List<LocalText> found = new ArrayList<>();
        TextFile file = TextFile.detect(path, options.charset(), found);
        boolean sure = options.charset().isPresent() || head(path).startsWith(MARK);
        DxfHeader header = DxfHeader.read(file);
        Charset charset = header.charset(file.charset(), sure);
        header.tell(name, charset, lineage);
        DxfText text = new DxfText(charset);
        Drawing drawing = new Drawing(VertexSpace.ofHeap(), new Budget(Files.size(path)));
        boolean ended = new DxfReader(drawing, text, new Progress(monitor, path, 0)).read(file);
        if (drawing.size() == 0) {
          throw new BadInputException(
              new LocalText(
                  path + " 中没有图形实体。请确认导出时选择了图形",
                  path + " holds no entities; export the drawing again"));
        }
        drawing.tell(name, lineage);
        tell(name, text.recoded(), ended, lineage);
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), drawing.layers());
      }
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static void refuse(Path path, String head) throws BadInputException {
    if (isClosed(head)) {
      boolean binary = head.startsWith(BINARY);
      throw new BadInputException(
          new LocalText(
              path + " 是" + (binary ? "二进制 DXF" : " DWG 文件") + "，不能直接读取。请在 CAD 中另存为 DXF（ASCII）",
              path
                  + " is "
                  + (binary ? "binary DXF" : "a DWG")
                  + ", which cannot be read; save it as ASCII DXF in your CAD program"));
    }
    if (!isDrawing(head)) {
      throw new BadInputException(
          new LocalText(
              path + " 不是 DXF（开头没有 SECTION），可能已损坏。请在 CAD 中另存为 DXF（ASCII）",
              path
                  + " is no DXF (no SECTION at its beginning) or damaged; save it as ASCII DXF again"));
    }
  }

  private static void tell(String name, long recoded, boolean ended, List<LocalText> lineage) {
    if (recoded > 0) {
      lineage.add(
          new LocalText(
              name + " 有 " + recoded + " 处文字不是这种编码，按另一种（UTF-8 或 GBK）读取",
              name
                  + ": "
                  + recoded
                  + " texts are not in that encoding; read as the other of UTF-8 and GBK"));
    }
    if (!ended) {
      lineage.add(
          new LocalText(name + " 末尾没有 EOF 标志", name + " does not end with the mark of its end"));
    }
  }
}
