package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.landcheck.io.archive.UnopenedException.Reason;

/**
 * Looks over the streams of a PDF (ISO 32000-1, 7.3.8) before its parser does: the parser unpacks
 * them into memory, however large they turn out.
 *
 * <p>Every {@code stream} is unpacked once and only counted, whatever is said to lie in it. What
 * the parser unpacks by itself (object and cross-reference streams) must besides be packed in the
 * usual way; what else is unusual is only taken note of.
 */
final class PdfGuard implements AutoCloseable {
  /** One stream unpacked: A3 in colour at 600 dpi without loss is smaller. */
  static final long MOST_UNPACKED = 160L << 20;

  /** All streams together. */
  private static final long MOST_TOGETHER = 1L << 30;

  private static final int MOST_OBJECTS = 1_000_000;
  private static final int DEFLATE = 1032;
  private static final int DICTIONARY = 2_048;
  private static final int BLOCK = 1 << 16;
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.ISO_8859_1);

  private static final Pattern OBJECTS =
      Pattern.compile("/(?:N|First|Size|W|Index)\\b|ObjStm|XRef");
  private static final Pattern USUAL =
      Pattern.compile("(?s)/Filter\\s*\\[?\\s*/FlateDecode\\s*\\]?(?!\\s*/\\w+Decode)");
  private static final Pattern NUMBER = Pattern.compile("/(?:N|Columns|Size)\\s*(\\d+)");
  private static final Pattern UNUSUAL =
      Pattern.compile(
          "LZW|/RunLength|/DecodeParms\\s+\\d+\\s+\\d+\\s+R|/(?:N|Columns|Filter)\\s+\\d+\\s+\\d+\\s+R"
              + "|#[46][1-9A-Fa-f]|#[57][0-9Aa]");

  private final FileChannel file;
  private final Runnable checkCancelled;
  private final long size;
  private final Inflater inflater = new Inflater(true);
  private final byte[] packed = new byte[BLOCK];
  private final byte[] unpacked = new byte[BLOCK];
  private long largest;
  private long together;
  private long taken;
  private boolean plain = true;
  private boolean encrypted;
  private boolean longObjects;

  private PdfGuard(FileChannel file, Runnable checkCancelled) throws IOException {
    this.file = file;
    this.checkCancelled = checkCancelled;
    this.size = file.size();
  }

  /**
   * What was seen.
   *
   * @param plain whether the file holds nothing but streams packed in the usual way
   * @param largest bytes of the largest stream, unpacked
   */
  record Seen(boolean plain, long largest) {}

  /**
   * @throws UnopenedException if it would unpack to more than any paper does
   */
  static Seen look(Path pdf, Runnable checkCancelled) throws IOException, UnopenedException {
    try (FileChannel file = FileChannel.open(pdf, StandardOpenOption.READ);
        PdfGuard guard = new PdfGuard(file, checkCancelled)) {
      guard.scan();
      return new Seen(guard.plain && !guard.encrypted, guard.largest);
    }
  }

  private void scan() throws IOException, UnopenedException {
    byte[] block = new byte[BLOCK];
    int stream = 0;
    int encrypt = 0;
    for (long at = 0; at < size; ) {
      checkCancelled.run();
      int read = file.read(ByteBuffer.wrap(block), at);
      if (read <= 0) {
        break;
      }
      for (int i = 0; i < read; i++) {
        byte each = block[i];
        if (stream == 0 && encrypt == 0 && each != STREAM[0] && each != ENCRYPT[0]) {
          continue;
        }
        stream = matched(each, stream, STREAM);
        if (stream == STREAM.length) {
          stream = 0;
          stream(at + i + 1);
        }
        encrypt = matched(each, encrypt, ENCRYPT);
        if (encrypt == ENCRYPT.length) {
          encrypt = 0;
          encrypted = true;
        }
      }
      at += read;
    }
    if (encrypted && longObjects) {
      // its bytes tell nothing before they are decrypted
      throw new UnopenedException(Reason.TOO_LARGE, "a long stream of encrypted objects");
    }
  }

  /** Bytes of a word that are there, after one more; no word begins anew within itself. */
  private static int matched(byte each, int before, byte[] word) {
    return each == word[before] ? before + 1 : each == word[0] ? 1 : 0;
  }

  /**
   * @param from right behind the word
   */
  private void stream(long from) throws IOException, UnopenedException {
    String before = text(Math.max(0, from - STREAM.length - DICTIONARY), from - STREAM.length);
    if (before.endsWith("end")) {
      return;
    }
    String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
    boolean unusual = UNUSUAL.matcher(dictionary).find();
    plain &= !unusual;
    if (OBJECTS.matcher(dictionary).find()) {
      objects(dictionary, unusual, from);
    }
    String end = text(from, Math.min(size, from + 2));
    count(from + (end.startsWith("\r\n") ? 2 : 1));
  }

  /** What the parser unpacks by itself, or may take for such. */
  private void objects(String dictionary, boolean unusual, long from)
      throws IOException, UnopenedException {
    boolean packedAtAll = dictionary.contains("Filter");
    boolean image = dictionary.contains("/Image");
    if (!image && packedAtAll && (unusual || !USUAL.matcher(dictionary).find())) {
      throw new UnopenedException(Reason.TOO_LARGE, "objects packed in an unusual way");
    }
    for (Matcher number = NUMBER.matcher(dictionary); number.find(); ) {
      if (number.group(1).length() > 7 || Integer.parseInt(number.group(1)) > MOST_OBJECTS) {
        throw new UnopenedException(Reason.TOO_LARGE, number.group(1) + " objects in a stream");
      }
    }
    longObjects |= !image && packedAtAll && length(from) * DEFLATE > MOST_UNPACKED;
  }

  /** Bytes up to the end of a stream, or to where it is long enough to be refused. */
  private long length(long from) throws IOException {
    long most = MOST_UNPACKED / DEFLATE + 1;
    int end = text(from, Math.min(size, from + most)).indexOf("endstream");
    return end < 0 ? most : end;
  }

  private String text(long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, to - from));
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
      // until all are there
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }

  /** Unpacks a stream behind the two bytes of its head, which the parser does not look at. */
  private void count(long from) throws IOException, UnopenedException {
    inflater.reset();
    long at = from + 2;
    long here = 0;
    try {
      while (!inflater.finished() && !inflater.needsDictionary()) {
        if (inflater.needsInput()) {
          ByteBuffer block = ByteBuffer.wrap(packed);
          int read = at >= size ? 0 : file.read(block, at);
          if (read <= 0) {
            return;
          }
          at += read;
          taken += read;
          inflater.setInput(packed, 0, read);
        }
        checkCancelled.run();
        int more = inflater.inflate(unpacked);
        here += more;
        largest = Math.max(largest, here);
        together += more;
        boolean overlapping = taken - inflater.getRemaining() > 4 * size + BLOCK;
        if (here > MOST_UNPACKED || together > MOST_TOGETHER || overlapping) {
          throw new UnopenedException(Reason.TOO_LARGE, "unpacks to more than " + here + " bytes");
        }
      }
    } catch (DataFormatException e) {
      // packed in another way, or damaged: then the parser will not get further either
      return;
    } finally {
      taken -= inflater.getRemaining();
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
