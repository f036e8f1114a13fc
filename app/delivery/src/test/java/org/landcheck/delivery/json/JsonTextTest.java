package org.landcheck.delivery.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.landcheck.delivery.Decimals;

class JsonTextTest {
  @Property
  void textsAreSpelledAsAGeneralWriterSpellsThem(@ForAll("texts") String text) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (JsonGenerator gen =
        new JsonFactory()
            .createGenerator(new OutputStreamWriter(expected, StandardCharsets.UTF_8))) {
      gen.writeString(text);
    }
    JsonText json = new JsonText();
    json.string(text);
    assertEquals(expected.toString(StandardCharsets.UTF_8), text(json));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> special =
        Arbitraries.strings()
            .withCharRange('\0', (char) 0x82)
            .withChars(
                '区', (char) 0x7FF, (char) 0x800, (char) 0xD83D, (char) 0xDE00, (char) 0xFFFF);
    return Arbitraries.oneOf(special, Arbitraries.strings());
  }

  @Property
  void numbersAreRoundedAsDecimalsAre(@ForAll double value, @ForAll @IntRange(max = 9) int places) {
    JsonText json = new JsonText();
    json.number(value, places);
    assertEquals(Decimals.fixed(value, places), text(json));
  }

  @Property
  void wholeNumbersAreWhatTheyAre(@ForAll long value) {
    JsonText json = new JsonText();
    json.number(value);
    assertEquals(Long.toString(value), text(json));
  }

  @Test
  void powersOfTenHaveAllTheirDigits() {
    for (long power = 1; power > 0 && power < Long.MAX_VALUE / 10; power *= 10) {
      wholeNumbersAreWhatTheyAre(power);
      wholeNumbersAreWhatTheyAre(power - 1);
    }
    wholeNumbersAreWhatTheyAre(Long.MAX_VALUE);
    wholeNumbersAreWhatTheyAre(Long.MIN_VALUE);
  }

  @Test
  void whatIsNoNumberIsNull() {
    JsonText json = new JsonText();
    json.number(Double.NaN, 4);
    assertEquals("null", text(json));
  }

  @Test
  void growsAsLongAsThereIsSomethingToSay() {
    JsonText json = new JsonText();
    for (int i = 0; i < 10_000; i++) {
      json.raw('x');
    }
    json.string("y".repeat(10_000));
    assertEquals("x".repeat(10_000) + "\"" + "y".repeat(10_000) + "\"", text(json));
    json.clear();
    json.string("z");
    assertEquals("\"z\"", text(json));
  }

  private static String text(JsonText json) {
    return new String(json.toByteArray(), StandardCharsets.UTF_8);
  }
}
