package org.landcheck.io.access;

import com.healthmarketscience.jackcess.impl.ColumnImpl;
import com.healthmarketscience.jackcess.impl.TableImpl;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.text.TextEncoding;

/** Finds out the encoding of a database older than Unicode: Chinese ones are in GBK. */
final class OldTexts {
  private OldTexts() {}

  /**
   * @param given the encoding a person named
   * @param lineage takes a note that says where the encoding came from
   */
  static Charset charset(
      Path path, Optional<Charset> given, LongConsumer progress, List<LocalText> lineage)
      throws IOException, BadInputException {
    String name = path.getFileName().toString();
    if (given.isPresent()) {
      lineage.add(TextEncoding.given(name, given.get()));
      return given.get();
    }
    // As Latin-1 every byte of a text becomes one character, so that they can be looked at.
    Optional<Charset> bytes = Optional.of(StandardCharsets.ISO_8859_1);
    TextEncoding encoding = new TextEncoding();
    String page;
    try (Store store = Store.open(path, Version.JET_3, bytes, progress)) {
      page = Integer.toString(store.database().getDefaultCodePage() & 0xFFFF);
      for (Catalogue.Entry entry : Catalogue.read(store).tables()) {
        include(encoding, entry.name());
        TableImpl table = store.table(entry);
        TableRows rows = new TableRows(store, table);
        table.getColumns().forEach(column -> include(encoding, column.getName()));
        while (rows.next()) {
          include(encoding, rows, store.columns(table));
        }
      }
    }
    TextEncoding.Choice choice = encoding.choose(name, Optional.of(page), 0);
    if (choice.guessed()) {
      choice.why().ifPresent(lineage::add);
    } else {
      String shown = TextEncoding.name(choice.charset());
      lineage.add(
          new LocalText(
              name + " 的编码是 " + shown + "（数据库声明的代码页 " + page + "）",
              name + " is in " + shown + " (code page " + page + " of the database)"));
    }
    return choice.charset();
  }

  private static void include(TextEncoding encoding, TableRows rows, List<ColumnImpl> columns)
      throws IOException {
    for (ColumnImpl column : columns) {
      if (!column.getType().isTextual() || rows.damage().isPresent()) {
        continue;
      }
      try {
        if (rows.value(column) instanceof String text) {
          include(encoding, text);
        }
      } catch (DamagedException e) {
        // counted when the values are read
        continue;
      }
    }
  }

  private static void include(TextEncoding encoding, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    encoding.include(bytes, 0, bytes.length);
  }
}
