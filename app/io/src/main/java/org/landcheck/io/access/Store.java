package org.landcheck.io.access;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.DatabaseImpl;
import com.healthmarketscience.jackcess.impl.JetFormat;
import com.healthmarketscience.jackcess.impl.TableImpl;
import com.healthmarketscience.jackcess.impl.UnsupportedCodecException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.LocalText;

/**
 * An open database: Jackcess for its catalogue, the definitions of its tables and the decoding of
 * values; rows and long values by ourselves, since the library believes any length and follows any
 * address. Nothing is written, no link to another file followed, no expression evaluated.
 */
final class Store implements AutoCloseable {
  /** What the library would tell the console, of damage that is refused or noted here anyway. */
  private static final Logger QUIET = Logger.getLogger("com.healthmarketscience.jackcess");

  static {
    QUIET.setLevel(Level.OFF);
  }

  private final PageFile file;
  private final RowFinder rows;
  private final LongValues longValues;
  private final DatabaseImpl database;

  private Store(PageFile file, RowFinder rows, DatabaseImpl database) {
    this.file = file;
    this.rows = rows;
    this.longValues = new LongValues(file, rows);
    this.database = database;
  }

  /**
   * @param charset of texts, for a database older than Unicode
   * @param progress is asked now and then whether to go on; throws to stop
   * @throws BadInputException if only who knows a password is meant to read it
   * @throws DamagedException if it has no catalogue that can be read
   */
  static Store open(Path path, Version version, Optional<Charset> charset, LongConsumer progress)
      throws IOException, BadInputException {
    JetFormat format = version.format();
    PageFile file = PageFile.open(path, format.PAGE_SIZE, progress);
    try {
      RowFinder rows =
          new RowFinder(file, format.OFFSET_NUM_ROWS_ON_DATA_PAGE, format.OFFSET_ROW_START);
      DatabaseBuilder builder =
          new DatabaseBuilder(path)
              .setReadOnly(true)
              .setChannel(new GuardedChannel(file, rows))
              // the index can be damaged while the tables are whole
              .setIgnoreBrokenSystemCatalogIndex(true);
      charset.ifPresent(builder::setCharset);
      DatabaseImpl database = (DatabaseImpl) builder.open();
      if (database.getDatabasePassword() != null) {
        throw locked(path);
      }
      database.setEvaluateExpressions(false);
      database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
      database.setLinkResolver(Store::refuseLink);
      return new Store(file, rows, database);
    } catch (UnsupportedCodecException e) {
      file.close();
      throw locked(path);
    } catch (BadInputException e) {
      file.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw damage(e, "对象目录无法解读", "the list of objects makes no sense");
    }
  }

  private static BadInputException locked(Path path) {
    return new BadInputException(
        new LocalText(
            path + " 设有密码或已加密，无法读取。请在 Access 中打开，取消数据库密码（“文件 → 信息 → 解密数据库”）后再试",
            path
                + " has a password or is encrypted; open it in Access, take the password off,"
                + " and try again"));
  }

  private static Database refuseLink(Database from, String to) throws IOException {
    throw new IOException("links are not followed");
  }

  /**
   * The definition of a table.
   *
   * @throws DamagedException if it is none
   */
  TableImpl table(Catalogue.Entry entry) throws IOException {
    try {
      TableImpl table = database.getTable(entry.page());
      if (table != null) {
        return table;
      }
    } catch (IOException | RuntimeException e) {
      throw damage(e, "表的定义无法解读", "the definition makes no sense");
    }
    throw new DamagedException("表的定义无法解读", "the definition makes no sense");
  }

  /**
   * What the library came to grief over: damage that we found for it, or the words given here.
   *
   * @throws CancelledException if it is only that a person stopped
   */
  private static DamagedException damage(Exception fault, String zh, String en) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < 8; depth++) {
      if (cause instanceof CancelledException cancelled) {
        throw cancelled;
      }
      if (cause instanceof DamagedException damage) {
        return damage;
      }
      cause = cause.getCause();
    }
    return new DamagedException(zh, en);
  }

  /** Columns of a table in the order people see them. */
  List<ColumnImpl> columns(TableImpl table) {
    return table.getColumns().stream()
        .map(ColumnImpl.class::cast)
        .sorted(Comparator.comparingInt(ColumnImpl::getDisplayIndex))
        .toList();
  }

  DatabaseImpl database() {
    return database;
  }

  JetFormat format() {
    return database.getFormat();
  }

  PageFile file() {
    return file;
  }

  RowFinder rows() {
    return rows;
  }

  LongValues longValues() {
    return longValues;
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } finally {
      file.close();
    }
  }
}
