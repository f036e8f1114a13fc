package org.landcheck.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * The parts of a workbook, by name whatever its case. All together may unpack to 250 times the size
 * of the file, and no part is read twice: packed tables of blank cells come to a few dozen times,
 * bombs to thousands.
 */
final class ZipParts implements AutoCloseable {
  private static final long RATIO = 250;
  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final int MOST_PARTS = 100_000;

  private final Path file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private long left;

  private ZipParts(Path file, ZipFile zip, long size) {
    this.file = file;
    this.zip = zip;
    this.left = Math.max(ALWAYS_ALLOWED, RATIO * size);
  }

  /**
   * @throws BadInputException if it is no zip, or a damaged one
   */
  static ZipParts open(Path file) throws IOException, BadInputException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (IOException | IllegalArgumentException e) {
      if (!Files.isReadable(file)) {
        throw e instanceof IOException io ? io : new IOException(e);
      }
      throw damaged(file, e);
    }
    ZipParts parts = new ZipParts(file, zip, Files.size(file));
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw damaged(file, new IOException("too many parts"));
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      parts.entries.putIfAbsent(key(entry.getName()), entry);
    }
    return parts;
  }

  private static String key(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.startsWith("/") ? plain.substring(1) : plain;
  }

  Path file() {
    return file;
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /**
   * A part to go through.
   *
   * @throws BadInputException if it has been read already, or cannot be
   */
  Optional<PartStream> open(String name) throws BadInputException {
    ZipEntry entry = entries.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    if (!opened.add(key(name))) {
      throw damaged(file, new IOException(name + " is used twice"));
    }
    try {
      InputStream in = zip.getInputStream(entry);
      return in == null ? Optional.empty() : Optional.of(new PartStream(in, this, entry.getCrc()));
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(file, e);
    }
  }

  /** Counts bytes that were unpacked. */
  void spend(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("too much to unpack");
    }
  }

  /** Why a part could not be gone through to its end. */
  BadInputException damaged(Throwable cause) {
    if (left < 0) {
      return new BadInputException(
          new LocalText(
              file + " 解压后大得异常，不像正常的工作簿。请用 Excel 或 WPS 打开，删去空白行列后另存",
              file
                  + " unpacks to far more than a workbook holds; open it, remove blank rows, save anew"),
          cause);
    }
    return damaged(file, cause);
  }

  private static BadInputException damaged(Path file, Throwable cause) {
    return new BadInputException(
        new LocalText(
            file + " 已损坏或不完整。请用 Excel 或 WPS 打开并另存，或重新复制该文件",
            file
                + " is damaged or cut off; open it in Excel or WPS and save it anew, or copy it again"),
        cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
