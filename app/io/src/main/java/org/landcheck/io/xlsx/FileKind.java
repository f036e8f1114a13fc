package org.landcheck.io.xlsx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/** What a file is that has, or should have, a table in it; says what to do with those not read. */
enum FileKind {
  WORKBOOK,
  /** A workbook by its ending, though not by its content. */
  BROKEN,
  /** A compound file: a workbook before 2007, of WPS, or under a password. */
  COMPOUND,
  /** A workbook in binary records. */
  BINARY,
  OPEN_DOCUMENT,
  OTHER;

  private static final List<String> WORKBOOKS = List.of(".xlsx", ".xlsm", ".xltx", ".xltm");
  private static final List<String> OLD = List.of(".xls", ".xlt", ".et", ".ett");
  private static final int HEAD = 8;
  private static final long ZIP = 0x504B0304L;
  private static final long OLE = 0xD0CF11E0A1B11AE1L;

  /** Looks at the beginning of a file and at the list of its parts. Never throws. */
  static FileKind of(Path file) {
    if (!Files.isRegularFile(file)) {
      return OTHER;
    }
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean workbook = WORKBOOKS.stream().anyMatch(name::endsWith);
    boolean old = OLD.stream().anyMatch(name::endsWith);
    long head = head(file);
    if (head == OLE) {
      return workbook || old || name.endsWith(".csv") ? COMPOUND : OTHER;
    }
    if (head >>> 32 == ZIP) {
      FileKind kind = zipKind(file);
      return kind == OTHER && (workbook || old) ? BROKEN : kind;
    }
    return workbook || old ? BROKEN : OTHER;
  }

  private static long head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(HEAD);
      long head = 0;
      for (int i = 0; i < HEAD; i++) {
        head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0);
      }
      return head;
    } catch (IOException e) {
      return 0;
    }
  }

  private static FileKind zipKind(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.bin") != null) {
        return BINARY;
      }
      if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
        boolean sheet = file.toString().toLowerCase(Locale.ROOT).endsWith(".ods");
        return sheet ? OPEN_DOCUMENT : OTHER;
      }
      boolean types = zip.getEntry("[Content_Types].xml") != null;
      boolean sheets =
          zip.stream()
              .limit(10_000)
              .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/work"));
      return types && sheets ? WORKBOOK : OTHER;
    } catch (IOException | IllegalArgumentException e) {
      return OTHER;
    }
  }

  /**
   * @throws BadInputException that says what to do, for every kind that is not read
   */
  void requireReadable(Path file) throws IOException, BadInputException {
    switch (this) {
      case COMPOUND ->
          throw isEncrypted(file)
              ? bad(
                  file, "工作簿有密码保护，请去掉密码后重试", "the workbook has a password; remove it and try again")
              : bad(
                  file,
                  "这是旧版（xls）或 WPS（et）工作簿，请用 Excel 或 WPS 打开，另存为 xlsx",
                  "a workbook of the old kind (xls, et); open it in Excel or WPS and save it as xlsx");
      case BINARY ->
          throw bad(file, "这是二进制工作簿（xlsb），请另存为 xlsx", "a binary workbook (xlsb); save it as xlsx");
      case OPEN_DOCUMENT ->
          throw bad(
              file, "这是 OpenDocument 表格（ods），请另存为 xlsx", "an OpenDocument sheet; save it as xlsx");
      case BROKEN, OTHER ->
          throw bad(
              file,
              "不是可识别的工作簿，或已损坏。请用 Excel 或 WPS 打开，另存为 xlsx，或重新复制",
              "no workbook, or a damaged one; open it in Excel or WPS and save it as xlsx, or copy it again");
      case WORKBOOK -> {}
    }
  }

  /** Whether a compound file holds an encrypted package (MS-OFFCRYPTO 2.3.4). */
  private static boolean isEncrypted(Path file) throws IOException {
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        // no two places of the name begin alike but the first
        matched = (byte) b == name[matched] ? matched + 1 : (byte) b == name[0] ? 1 : 0;
        if (matched == name.length) {
          return true;
        }
      }
      return false;
    }
  }

  private static BadInputException bad(Path file, String zh, String en) {
    return new BadInputException(new LocalText(file + "：" + zh, file + ": " + en));
  }
}
