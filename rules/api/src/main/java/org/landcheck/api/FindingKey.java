package org.landcheck.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Identity of a finding across runs: what exceptions and review decisions hang on.
 *
 * @param value 16 hexadecimal digits
 */
public record FindingKey(String value) implements Comparable<FindingKey> {
  private static final MessageDigest SHA_256 = sha256();

  public FindingKey {
    Objects.requireNonNull(value, "value");
  }

  /**
   * The key of a rule, the features involved and a locator that tells several findings on the same
   * features apart: 64 bits of the SHA-256 of the three.
   */
  public static FindingKey of(String rule, List<FeatureRef> features, String locator) {
    StringBuilder text = new StringBuilder(rule);
    for (FeatureRef feature : features) {
      text.append('\n').append(feature);
    }
    text.append("\n\n").append(locator);
    byte[] digest = digest().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return new FindingKey(HexFormat.of().formatHex(digest, 0, 8));
  }

  /** A fresh one: copying it takes a fraction of looking it up among all providers. */
  private static MessageDigest digest() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(FindingKey other) {
    return value.compareTo(other.value);
  }
}
