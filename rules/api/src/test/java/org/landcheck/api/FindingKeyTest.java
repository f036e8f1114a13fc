package org.landcheck.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FindingKeyTest {
  @Test
  void aKeyIsTheBeginningOfADigest() throws Exception {
    List<FeatureRef> features = List.of(new FeatureRef("DJZQ", -7), new FeatureRef("区", 12));
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest("rule\nDJZQ/-7\n区/12\n\n1 2".getBytes(StandardCharsets.UTF_8));
    String digits = HexFormat.of().formatHex(digest).substring(0, 16);
    assertEquals(digits, FindingKey.of("rule", features, "1 2").value());
    assertEquals(new FindingKey(digits), FindingKey.of("rule", features, "1 2"));
  }

  @Property
  void keysAreWhatTheirTextsAre(@ForAll("texts") String a, @ForAll("texts") String b) {
    FindingKey first = new FindingKey(a);
    FindingKey second = new FindingKey(b);
    assertEquals(a, first.value());
    assertEquals(Integer.signum(a.compareTo(b)), Integer.signum(first.compareTo(second)));
    assertEquals(a.equals(b), first.equals(second));
    assertEquals(new FindingKey(a).hashCode(), first.hashCode());
  }

  @Property
  void numbersOfKeysAreInTheOrderOfTheKeys(@ForAll("texts") String a, @ForAll("texts") String b) {
    int order = Long.compareUnsigned(new FindingKey(a).bits(), new FindingKey(b).bits());
    assertTrue(order == 0 || Integer.signum(order) == Integer.signum(a.compareTo(b)), a + " " + b);
  }

  /** Keys, and texts that differ from keys as little as may be. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> keys = Arbitraries.strings().withChars("09af").ofLength(16);
    Arbitrary<String> others =
        Arbitraries.strings().withChars("09af/:`gA区").ofMinLength(0).ofMaxLength(17);
    return Arbitraries.oneOf(keys, others);
  }
}
