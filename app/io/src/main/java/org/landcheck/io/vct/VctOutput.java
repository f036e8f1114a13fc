package org.landcheck.io.vct;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.landcheck.io.text.NumberText;
import org.landcheck.io.text.TextEncoding;

/** Lines of a file that is being written, in GB18030. */
final class VctOutput implements AutoCloseable {
  private static final int ROOM = 1 << 16;

  private final OutputStream out;
  private final int decimals;
  private byte[] buffer = new byte[2 * ROOM];
  private int size;
  private boolean beyondGb2312;

  /**
   * @param decimals of coordinates; below 0 as many as tell each from all others
   */
  VctOutput(OutputStream out, int decimals) {
    this.out = out;
    this.decimals = decimals;
  }

  VctOutput line(String text) throws IOException {
    return put(text).end();
  }

  VctOutput line(long number) throws IOException {
    return put(number).end();
  }

  /** A coordinate line. */
  void point(double x, double y) throws IOException {
    coordinate(x).comma().coordinate(y).end();
  }

  VctOutput put(String text) throws IOException {
    byte[] bytes = text.getBytes(TextEncoding.GBK);
    beyondGb2312 |= !isGb2312(bytes);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
    return this;
  }

  VctOutput put(long number) throws IOException {
    byte[] bytes = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
    return this;
  }

  /** The shortest text of a number. */
  VctOutput put(double number) throws IOException {
    room(NumberText.LONGEST);
    size = NumberText.shortest(number, buffer, size);
    return this;
  }

  VctOutput coordinate(double number) throws IOException {
    room(NumberText.LONGEST);
    size =
        decimals < 0
            ? NumberText.shortest(number, buffer, size)
            : NumberText.fixed(number, decimals, buffer, size);
    return this;
  }

  /** A number with so many decimals at most. */
  VctOutput rounded(double number, int places) throws IOException {
    room(NumberText.LONGEST);
    size = NumberText.fixed(number, places, buffer, size);
    return this;
  }

  VctOutput comma() throws IOException {
    room(1);
    buffer[size++] = ',';
    return this;
  }

  VctOutput end() throws IOException {
    room(2);
    buffer[size++] = '\r';
    buffer[size++] = '\n';
    return this;
  }

  /** Whether there were characters that GB2312 does not have. */
  boolean isBeyondGb2312() {
    return beyondGb2312;
  }

  /** Whether GB18030 text is GB2312 text as well: pairs of high bytes of its rows only. */
  static boolean isGb2312(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        int lead = bytes[i] & 0xFF;
        int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
        boolean row = lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xF7;
        if (!row || trail < 0xA1) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private void room(int bytes) throws IOException {
    if (size + bytes > ROOM) {
      out.write(buffer, 0, size);
      size = 0;
      if (bytes > buffer.length) {
        buffer = new byte[bytes];
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
    out.close();
  }
}
