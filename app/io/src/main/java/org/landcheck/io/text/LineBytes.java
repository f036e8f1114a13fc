package org.landcheck.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Goes through the lines of a file as bytes, without an object a line. Line ends are those of any
 * system; in UTF-8 and GB18030 no character has a byte of theirs.
 */
public final class LineBytes implements AutoCloseable {
  private static final int BLOCK = 1 << 18;

  /** Longer than any line of data, short of what would exhaust memory. */
  private static final int LONGEST = 1 << 26;

  private final InputStream in;
  private final Charset charset;
  private final Path file;
  private byte[] buffer = new byte[BLOCK];
  private int filled;
  private int from;
  private int to;
  private int next;
  private long number;
  private long passed;

  LineBytes(InputStream in, Charset charset, Path file) {
    this.in = in;
    this.charset = charset;
    this.file = file;
  }

  /**
   * Moves to the next line; false at the end.
   *
   * @throws BadInputException if the line is longer than 64 MiB
   */
  public boolean next() throws IOException, BadInputException {
    from = next;
    int at = from;
    while (true) {
      while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      if (at < filled) {
        break;
      }
      int scanned = at - from;
      if (!more()) {
        if (scanned == 0) {
          return false;
        }
        to = filled;
        next = filled;
        number++;
        return true;
      }
      at = from + scanned;
    }
    to = at;
    next = at + 1;
    if (buffer[at] == '\r') {
      if (next == filled) {
        // what follows decides whether this is one line end or the first of two
        more();
      }
      if (next < filled && buffer[next] == '\n') {
        next++;
      }
    }
    number++;
    return true;
  }

  /** Reads on, keeping everything from the current line on. */
  private boolean more() throws IOException, BadInputException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      passed += from;
      filled -= from;
      to -= from;
      next -= from;
      from = 0;
    }
    if (filled == buffer.length) {
      if (filled >= LONGEST) {
        throw new BadInputException(
            new LocalText(
                file + " 第 " + (number + 1) + " 行过长，不像文本文件。请确认文件类型",
                file + " line " + (number + 1) + " is too long for a text; check what it is"));
      }
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }

  /** Number of the current line, from 1. */
  public long number() {
    return number;
  }

  /** Bytes before the current line, the mark at the beginning aside. */
  public long position() {
    return passed + from;
  }

  /** Holds the bytes of the current line; valid until the next one. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the current line begins in the buffer. */
  public int from() {
    return from;
  }

  /** Where the current line ends in the buffer, its line end left out. */
  public int to() {
    return to;
  }

  /** The current line as text; what cannot be decoded becomes U+FFFD. */
  public String text() {
    return new String(buffer, from, to - from, charset);
  }

  /** Encoding of the bytes of the lines. */
  public Charset charset() {
    return charset;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
