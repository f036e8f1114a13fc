package org.landcheck.io.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The bytes of one part of a workbook, as many as the workbook may still unpack to. Ends in an
 * error where that is exceeded, where one piece of XML goes on without end, or where the bytes are
 * not those that were packed.
 */
final class PartStream extends FilterInputStream {
  /** Longer than any text or tag a spreadsheet writes. */
  private static final int LONGEST_PIECE = 1 << 24;

  private final ZipParts parts;
  private final long expected;
  private final CRC32 crc = new CRC32();
  private long sincePiece;
  private boolean ended;

  /**
   * @param expected the checksum the zip states, negative if none
   */
  PartStream(InputStream in, ZipParts parts, long expected) {
    super(in);
    this.parts = parts;
    this.expected = expected;
  }

  /** A piece of XML has been taken in. */
  void pieceEnded() {
    sincePiece = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0) {
      if (!ended && expected >= 0 && crc.getValue() != expected) {
        throw new IOException("the checksum does not fit");
      }
      ended = true;
      return read;
    }
    crc.update(buffer, offset, read);
    sincePiece += read;
    if (sincePiece > LONGEST_PIECE) {
      throw new IOException("a piece of XML does not end");
    }
    parts.spend(read);
    return read;
  }

  /** Reads what is left, so that the checksum is known to fit. */
  void drain() throws IOException {
    byte[] buffer = new byte[1 << 14];
    while (read(buffer, 0, buffer.length) >= 0) {
      pieceEnded();
    }
  }

  @Override
  public long skip(long count) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
