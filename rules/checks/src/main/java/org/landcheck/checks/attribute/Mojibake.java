package org.landcheck.checks.attribute;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

/**
 * Tells texts that were read in the wrong encoding, and what they were meant to say.
 *
 * <p>A text is only taken for one if, written back to bytes in the encoding it was read in, it is
 * faultless in the other and says something in common Chinese characters (GB 2312). So no name that
 * anybody would write is taken for one.
 */
final class Mojibake {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Characters whose bytes in GBK may begin a Chinese character of UTF-8. */
  private static final BitSet BEGINS = beginnings();

  /** Characters that a text must have to be looked at closely: few have any. */
  private static final BitSet SUSPICIOUS = suspicious();

  private Mojibake() {}

  /** Whether a text may be garbled in any way; tells most that are not at a glance. */
  static boolean isSuspicious(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SUSPICIOUS.get(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What a text was meant to say; empty if it is as it should be, or nobody can say. */
  static Optional<String> meant(String text) {
    boolean western = false;
    boolean chinese = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      western |= c >= 0x80 && c <= 0xFF;
      chinese |= BEGINS.get(c);
    }
    Optional<String> meant = Optional.empty();
    if (chinese) {
      meant = reread(text, GBK, StandardCharsets.UTF_8, 2);
    }
    if (meant.isEmpty() && western) {
      meant = reread(text, WESTERN, StandardCharsets.UTF_8, 1);
    }
    if (meant.isEmpty() && western) {
      meant = reread(text, WESTERN, GBK, 2);
    }
    return meant;
  }

  /**
   * @param least Chinese characters that must come out
   */
  private static Optional<String> reread(String text, Charset wrong, Charset right, int least) {
    Optional<byte[]> bytes = bytes(text, wrong);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    String read;
    try {
      read = right.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    long han = read.codePoints().filter(Mojibake::isHan).count();
    boolean common = GB2312.newEncoder().canEncode(read);
    return common && han >= least ? Optional.of(read) : Optional.empty();
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static Optional<byte[]> bytes(String text, Charset charset) {
    if (charset == WESTERN) {
      return western(text);
    }
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Optional.of(bytes);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Also the control characters that programs put where Windows' code page has nothing. */
  private static Optional<byte[]> western(String text) {
    CharsetEncoder encoder = WESTERN.newEncoder();
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      if (c <= 0xFF) {
        bytes[i] = (byte) c;
      } else if (encoder.canEncode(c)) {
        bytes[i] = WESTERN.encode(String.valueOf(c)).get(0);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(bytes);
  }

  private static BitSet suspicious() {
    BitSet all = beginnings();
    all.set(0x80, 0x100);
    "\uFFFD锟斤拷烫屯?？".chars().forEach(all::set);
    return all;
  }

  private static BitSet beginnings() {
    BitSet begins = new BitSet();
    byte[] pair = new byte[2];
    for (int lead = 0xE4; lead <= 0xE9; lead++) {
      for (int trail = 0x80; trail <= 0xBF; trail++) {
        pair[0] = (byte) lead;
        pair[1] = (byte) trail;
        String read = new String(pair, GBK);
        if (read.length() == 1 && read.charAt(0) != '\uFFFD') {
          begins.set(read.charAt(0));
        }
      }
    }
    return begins;
  }
}
