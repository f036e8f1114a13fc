package org.landcheck.io.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character read that is no line end. */
final class EndReader extends FilterReader {
  private char last;

  EndReader(Reader in) {
    super(in);
  }

  char last() {
    return last;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset + read - 1; i >= offset; i--) {
      if (buffer[i] != '\n' && buffer[i] != '\r') {
        last = buffer[i];
        break;
      }
    }
    return read;
  }
}
