package org.landcheck.core.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;

/**
 * A zip from strangers that was found safe to unpack. Refused with a reason are paths that lead
 * elsewhere, links, encrypted or overlapping entries, names twice or in an unknown encoding, and
 * contents out of proportion.
 */
public final class ZipArchive implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final FileChannel zip;
  private final ZipRules rules;
  private final ZipIndex.Contents contents;

  private ZipArchive(FileChannel zip, ZipRules rules, ZipIndex.Contents contents) {
    this.zip = zip;
    this.rules = rules;
    this.contents = contents;
  }

  /**
   * Opens a zip and judges it by its directory; nothing is unpacked.
   *
   * @throws IOException if the file cannot be read
   * @throws BadInputException if it is no zip, or an unsafe one
   */
  public static ZipArchive open(Path file, ZipRules rules) throws IOException, BadInputException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new ZipArchive(channel, rules, ZipIndex.read(channel, rules));
    } catch (IOException | BadInputException e) {
      channel.close();
      throw e;
    }
  }

  /** Files and folders in the order of the directory; no two names are the same to any system. */
  public List<ZipItem> items() {
    return contents.items();
  }

  /** Whether some names were not UTF-8 and were read in the encoding the rules give. */
  public boolean hadOldNames() {
    return contents.oldNames();
  }

  /** The content of an entry. Reading throws if it is not what the directory says. */
  public InputStream read(ZipItem item) throws IOException, BadInputException {
    return new ZipContent(zip, item, ZipIndex.contentStart(zip, item, rules.words()));
  }

  /**
   * Unpacks an entry.
   *
   * @param path where in the folder, with {@code /} between folders; must not exist
   * @param progress hears of bytes written; throws to stop
   */
  public void unpack(ZipItem item, Path folder, String path, LongConsumer progress)
      throws IOException, BadInputException {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder.normalize())) {
      throw new IOException(path + " leads out of " + folder);
    }
    Files.createDirectories(target.getParent());
    byte[] block = new byte[BLOCK];
    try (InputStream in = read(item);
        OutputStream out =
            Files.newOutputStream(
                target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = in.read(block); read > 0; read = in.read(block)) {
        out.write(block, 0, read);
        progress.accept(read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
