package org.landcheck.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Identity of a finding across runs: what exceptions and review decisions hang on. Ordered as its
 * text.
 *
 * <p>A run may find a million, so the 16 digits are kept as the 64 bits they stand for.
 */
public final class FindingKey implements Comparable<FindingKey> {
  private static final int DIGITS = 16;
  private static final HexFormat HEX = HexFormat.of();
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(FindingKey::sha256);

  private final long bits;

  /** The text, if it is not the digits of the bits; else null. */
  private final String other;

  /**
   * @param value 16 hexadecimal digits; any other text, as a file made elsewhere may have, is the
   *     key of no finding
   */
  public FindingKey(String value) {
    bits = bits(value);
    other = HEX.toHexDigits(bits).equals(value) ? null : value;
  }

  private FindingKey(long bits) {
    this.bits = bits;
    this.other = null;
  }

  /**
   * The key of a rule, the features involved and a locator that tells several findings on the same
   * features apart: 64 bits of the SHA-256 of the three.
   */
  public static FindingKey of(String rule, List<FeatureRef> features, String locator) {
    StringBuilder text = new StringBuilder(80).append(rule);
    for (FeatureRef feature : features) {
      text.append('\n').append(feature.layer()).append('/').append(feature.fid());
    }
    text.append("\n\n").append(locator);
    byte[] digest = SHA_256.get().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | digest[i] & 0xFF;
    }
    return new FindingKey(bits);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a text that is no number: those of a number such that order stays what it is. */
  private static long bits(String text) {
    long bits = 0;
    for (int i = 0; i < DIGITS; i++) {
      char c = i < text.length() ? text.charAt(i) : 0;
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return i == 0 ? rest(c, i) : bits << 4 * (DIGITS - i) | rest(c, i);
      }
      bits = bits << 4 | HexFormat.fromHexDigit(c);
    }
    return bits;
  }

  /** Digits from a place on: the greatest that are not after a character that is no digit. */
  private static long rest(char c, int from) {
    long all = -1L >>> 4 * from;
    if (c > '9' && c < 'a') {
      return all >>> 4 | 9L << 4 * (DIGITS - from - 1);
    }
    return c < '0' ? 0 : all;
  }

  public String value() {
    return other == null ? HEX.toHexDigits(bits) : other;
  }

  /**
   * The number that the digits stand for, unsigned. Keys in order have numbers in order; only texts
   * that are no keys of findings may share one.
   */
  public long bits() {
    return bits;
  }

  @Override
  public int compareTo(FindingKey that) {
    int order = Long.compareUnsigned(bits, that.bits);
    return order != 0 || other == null && that.other == null
        ? order
        : value().compareTo(that.value());
  }

  @Override
  public boolean equals(Object that) {
    return that instanceof FindingKey key && bits == key.bits && Objects.equals(other, key.other);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }

  @Override
  public String toString() {
    return value();
  }
}
