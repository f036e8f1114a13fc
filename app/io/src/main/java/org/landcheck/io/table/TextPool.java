package org.landcheck.io.table;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Turns bytes into texts, giving the same object for bytes seen lately: names and codes repeat, and
 * a million copies of one name cost memory that geometry needs. For one thread.
 */
public final class TextPool {
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 64;

  private final Charset charset;
  private final byte[][] keys = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];

  public TextPool(Charset charset) {
    this.charset = charset;
  }

  public String text(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return new String(bytes, charset);
    }
    int hash = Arrays.hashCode(bytes);
    int slot = (hash ^ hash >>> 12) & (SLOTS - 1);
    byte[] key = keys[slot];
    if (key != null && Arrays.equals(key, bytes)) {
      return texts[slot];
    }
    String text = new String(bytes, charset);
    keys[slot] = bytes;
    texts[slot] = text;
    return text;
  }
}
