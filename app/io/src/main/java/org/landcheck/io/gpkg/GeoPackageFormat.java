package org.landcheck.io.gpkg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.VertexSpace;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;

/**
 * Reads GeoPackage: every layer of features and every attribute table.
 *
 * <p>Feature ids are the keys of the rows. Shapes go from the file's bytes straight into packed
 * coordinates; those that cannot be decoded are listed by their layer. Neither the file nor a
 * journal beside it is ever changed, see {@link SqliteFile}.
 */
public final class GeoPackageFormat implements DatasetFormat {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String id() {
    return "gpkg";
  }

  @Override
  public LocalText title() {
    return LocalText.same("GeoPackage");
  }

  @Override
  public boolean recognises(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    requireSqlite(path);
    List<Path> sources = SqliteFile.sources(path);
    // Hashing begins first, so that a change while a copy is made is noticed too.
    try (SourceHashes hashes = SourceHashes.begin(sources);
        SqliteFile file = SqliteFile.open(path, sources)) {
      List<LocalText> lineage = new ArrayList<>();
      if (file.hadJournal()) {
        lineage.add(
            new LocalText(
                "文件旁有尚未合并的日志，已在临时副本中合并后读取，原文件未改动",
                "a journal lay beside the file; read from a temporary copy with it merged in"));
      }
      List<Layer> layers = layers(path, file, lineage, monitor);
      return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), layers);
    } catch (UncheckedIOException e) {
      // No room for coordinates that do not fit in memory.
      throw Faults.unreadable(path, e);
    }
  }

  private static List<Layer> layers(
      Path path, SqliteFile file, List<LocalText> lineage, Monitor monitor)
      throws BadInputException {
    Progress progress = new Progress(monitor, path, 0);
    String at = "";
    try (Readers readers = new Readers(file, progress)) {
      if (!Catalogue.exists(readers.connection())) {
        String kind =
            Catalogue.has(readers.connection(), "geometry_columns") ? "SpatiaLite" : "SQLite";
        throw new BadInputException(
            new LocalText(
                path
                    + " 是 "
                    + kind
                    + " 数据库，但不是 GeoPackage（缺少 gpkg_contents 表）。请导出为 GeoPackage 后再打开",
                path
                    + " is a "
                    + kind
                    + " database but no GeoPackage (no gpkg_contents); export it as"
                    + " GeoPackage"));
      }
      List<Table> tables = new Catalogue(readers.connection(), lineage).tables();
      LayerReader reader = new LayerReader(readers, file.size(), VertexSpace.ofHeap(), progress);
      List<Layer> layers = new ArrayList<>();
      for (Table table : tables) {
        at = table.name();
        try {
          layers.add(new LayerBuilder(table, reader.read(table), lineage).build());
        } catch (SQLException e) {
          if (!Catalogue.isWrongDefinition(e)) {
            throw e;
          }
          lineage.add(Catalogue.wrongDefinition(at, e));
        }
      }
      if (layers.isEmpty()) {
        throw none(path, lineage);
      }
      new Contents(readers.connection(), (zh, en) -> lineage.add(new LocalText(zh, en))).describe();
      return layers;
    } catch (SQLException e) {
      throw damaged(path, at, e);
    }
  }

  private static BadInputException none(Path path, List<LocalText> lineage) {
    String zh = lineage.isEmpty() ? "" : "（" + lineage.get(0).zh() + "）";
    String en = lineage.isEmpty() ? "" : " (" + lineage.get(0).en() + ")";
    return new BadInputException(
        new LocalText(
            path + " 中没有任何可读取的图层" + zh + "。请确认导出时选择了图层",
            path + " holds no layer that can be read" + en + "; check what was exported into it"));
  }

  private static BadInputException damaged(Path path, String layer, SQLException fault) {
    String zh = layer.isEmpty() ? "" : "（图层 " + layer + "）";
    String en = layer.isEmpty() ? "" : " (layer " + layer + ")";
    return new BadInputException(
        new LocalText(
            path + zh + " 已损坏或已加密，无法读取。请向数据来源重新索取",
            path + en + " is damaged or encrypted: " + fault.getMessage() + "; ask for it again"),
        fault);
  }

  private void requireSqlite(Path path) throws BadInputException {
    String zh;
    String en;
    try {
      if (Files.notExists(path)) {
        zh = "文件不存在：" + path + "。请检查路径";
        en = "no such file: " + path + "; check the path";
      } else if (Files.isDirectory(path)) {
        zh = path + " 是文件夹，不是 GeoPackage 文件。请选择其中的 .gpkg 文件";
        en = path + " is a folder, not a GeoPackage; choose the .gpkg file in it";
      } else if (!Files.isReadable(path)) {
        zh = "没有权限读取 " + path + "。请检查文件权限";
        en = "no permission to read " + path + "; check its permissions";
      } else if (Files.size(path) == 0) {
        zh = path + " 是空文件（0 字节）。请重新复制或导出";
        en = path + " is empty (0 bytes); copy or export it again";
      } else if (!recognises(path)) {
        zh = path + " 不是 GeoPackage 文件（内容不符，或已加密）。请确认文件类型";
        en = path + " is not a GeoPackage (other content, or encrypted); check what it is";
      } else {
        return;
      }
    } catch (IOException e) {
      throw Faults.unreadable(path, e);
    }
    throw new BadInputException(new LocalText(zh, en));
  }
}
