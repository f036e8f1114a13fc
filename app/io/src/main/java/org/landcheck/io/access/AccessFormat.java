package org.landcheck.io.access;

import com.healthmarketscience.jackcess.impl.TableImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.crs.CrsReader;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;

/**
 * Reads Access databases (Access 97 to 2019): the feature classes of a personal geodatabase, and
 * every other table as a layer without shapes.
 *
 * <p>Feature ids are the numbers that the program counts rows by (OBJECTID), else the primary key.
 * Tables that lie in other files and queries are only named. Neither the file nor a lock beside it
 * is ever written.
 */
public final class AccessFormat implements DatasetFormat {
  @Override
  public String id() {
    return "mdb";
  }

  @Override
  public LocalText title() {
    return new LocalText("个人地理数据库 / Access", "Personal Geodatabase / Access");
  }

  @Override
  public boolean recognises(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      // By its ending too, so that a damaged one is refused in words that help.
      return name.endsWith(".mdb") || name.endsWith(".accdb") || Version.isDatabase(head(path));
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(Version.HEAD);
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try (SourceHashes hashes = SourceHashes.begin(List.of(path))) {
      Version version = version(path);
      List<LocalText> lineage = new ArrayList<>();
      lineage.add(
          new LocalText(
              path.getFileName() + " 是 " + version.title().zh() + " 数据库",
              path.getFileName() + " is a database of " + version.title().en()));
      Progress progress = new Progress(monitor, path, 0);
      Optional<Charset> charset = Optional.empty();
      if (version == Version.JET_3) {
        charset = Optional.of(OldTexts.charset(path, options.charset(), progress, lineage));
      }
      try (Store store = Store.open(path, version, charset, progress)) {
        List<Layer> layers = layers(path, store, lineage, progress);
        return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), layers);
      }
    } catch (DamagedException e) {
      throw damaged(path, "", e);
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static Version version(Path path) throws IOException, BadInputException {
    byte[] head = head(path);
    if (head.length == 0) {
      throw bad(path, "是空文件（0 字节）。请重新复制或导出", "is empty (0 bytes); copy or export it again");
    }
    if (!Version.isDatabase(head)) {
      throw bad(
          path,
          "不是 Access 数据库（内容不符，或已加密）。请确认文件类型",
          "is no Access database, or encrypted; check it");
    }
    Optional<Version> version = Version.of(head);
    if (version.isEmpty()) {
      throw bad(
          path,
          "的 Access 版本（" + head[Version.HEAD - 1] + "）不支持。请用 Access 另存为 .mdb（2000–2003）后再打开",
          "is of an unknown version ("
              + head[Version.HEAD - 1]
              + "); save it as .mdb (2000-2003) by Access");
    }
    return version.get();
  }

  private static List<Layer> layers(
      Path path, Store store, List<LocalText> lineage, LongConsumer progress)
      throws IOException, BadInputException {
    Catalogue catalogue = Catalogue.read(store);
    Geodatabase books = Geodatabase.read(store, catalogue);
    note(catalogue, books, lineage);
    if (catalogue.tables().isEmpty()) {
      throw bad(
          path, "中没有任何数据表。请确认选对了文件", "holds no table of data; check that it is the right file");
    }
    VertexSpace space = VertexSpace.ofHeap();
    List<Layer> layers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Catalogue.Entry entry : catalogue.tables()) {
      try {
        String name = entry.name();
        while (names.contains(name)) {
          name += "_2";
        }
        names.add(name);
        TableImpl table = store.table(entry);
        Optional<Geodatabase.ShapeColumn> shape = books.shapes(entry.name());
        TableNotes notes = new TableNotes(entry.name(), lineage);
        notes.books(books);
        Crs crs = Crs.UNDECLARED;
        if (shape.isPresent()) {
          Optional<Geodatabase.SpatialSystem> system = books.system(shape.get().system());
          crs = system.isPresent() ? crs(system.get().text(), lineage) : crs;
          system.ifPresent(found -> notes.resolution(found.units()));
        }
        layers.add(new TableReader(store, table, books, lineage).read(name, crs, space, progress));
      } catch (DamagedException e) {
        throw damaged(path, entry.name(), e);
      }
    }
    return layers;
  }

  /** A GUID alone stands for "unknown". */
  private static Crs crs(String text, List<LocalText> lineage) {
    return text.startsWith("{") ? Crs.UNDECLARED : CrsReader.ofWkt(text, lineage::add);
  }

  private static void note(Catalogue catalogue, Geodatabase books, List<LocalText> lineage) {
    if (books.isGeodatabase()) {
      lineage.add(
          new LocalText(
              "它是个人地理数据库（Personal Geodatabase），其内部表（GDB_…）未作为图层列出",
              "it is a personal geodatabase; the tables of its books (GDB_…) are not layers"));
    }
    if (!catalogue.linked().isEmpty()) {
      String names = String.join("、", catalogue.linked());
      lineage.add(
          new LocalText(
              "链接到其他文件的表未读取：" + names, "tables linked from other files were left out: " + names));
    }
    if (!catalogue.queries().isEmpty()) {
      String names = String.join("、", catalogue.queries());
      lineage.add(new LocalText("查询（视图）未读取：" + names, "queries (views) were left out: " + names));
    }
  }

  private static BadInputException damaged(Path path, String table, DamagedException fault) {
    String zh = table.isEmpty() ? "" : "（表 " + table + "）";
    String en = table.isEmpty() ? "" : " (table " + table + ")";
    return new BadInputException(
        new LocalText(
            path + zh + " 已损坏：" + fault.reason().zh() + "。请重新复制，或用 Access 的“压缩和修复数据库”修复后再打开",
            path
                + en
                + " is damaged: "
                + fault.reason().en()
                + "; copy it again, or have Access compact and repair it"),
        fault);
  }

  private static BadInputException bad(Path path, String zh, String en) {
    return new BadInputException(new LocalText(path + " " + zh, path + " " + en));
  }
}
