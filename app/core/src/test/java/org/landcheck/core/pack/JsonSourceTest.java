package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonSourceTest {
  private static final String BY_HAND =
      """
      { "id" : "a",   "n":1e2,
        "rules": [
            {"id": "x",  "p": { } },
            {"id": "y \\"é\\"", "on": true}
        ], "none": null }
      """;

  private static String with(Object value, Object... path) {
    return new JsonSource(BY_HAND).with(value, path).toString();
  }

  private static String without(Object... path) {
    return new JsonSource(BY_HAND).without(path).toString();
  }

  @Test
  void aValueIsReplacedAndAllElseStaysAsWritten() {
    assertEquals(BY_HAND.replace("1e2", "0.25"), with(0.25, "n"));
    assertEquals(BY_HAND.replace("{ }", "\"q\""), with("q", "rules", 0, "p"));
    assertEquals(BY_HAND.replace("true", "false"), with(false, "rules", 1, "on"));
    assertEquals(BY_HAND.replace("null", "[]"), with(List.of(), "none"));
  }

  @Test
  void aMemberIsAddedInTheLayoutOfItsNeighbours() {
    assertEquals(
        BY_HAND.replace("\"on\": true", "\"on\": true, \"k\": 3"), with(3L, "rules", 1, "k"));
    assertEquals(
        BY_HAND.replace("true}\n", "true},\n      {\"id\": \"z\"}\n"),
        with(Map.of("id", "z"), "rules", 2));
  }

  @Test
  void whatWasEmptyGetsLinesOfItsOwn() {
    JsonSource text = new JsonSource("{\n  \"rules\": []\n}").with(Map.of("id", "z"), "rules", 0);
    assertEquals("{\n  \"rules\": [\n    {\"id\": \"z\"}\n  ]\n}", text.toString());
    assertEquals("{\n  \"id\": \"a\"\n}", new JsonSource("{}").with("a", "id").toString());
  }

  @Test
  void linesEndAsTheyEndedBefore() {
    JsonSource text = new JsonSource("{\r\n  \"a\": 1\r\n}").with(2L, "b");
    assertEquals("{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}", text.toString());
  }

  @Test
  void theFirstALaterAndTheOnlyMemberAreTakenOut() {
    assertEquals(BY_HAND.replace("\"id\" : \"a\",   ", ""), without("id"));
    assertEquals(BY_HAND.replace(",   \"n\":1e2", ""), without("n"));
    assertEquals("{}", new JsonSource("{ \"a\": 1 }").without("a").toString());
  }

  @Test
  void whatIsSetIsFoundAndWhatIsTakenOutIsNot() {
    JsonSource text = new JsonSource(BY_HAND);
    assertEquals(Optional.of("y \"é\""), text.string("rules", 1, "id"));
    assertEquals(Optional.empty(), text.string("n"));
    assertEquals(2, text.size("rules"));
    assertFalse(text.without("rules", 0).has("rules", 1));
    assertEquals(Optional.of("新"), text.with("新", "rules", 0, "t").string("rules", 0, "t"));
  }

  @Test
  void shortValuesStandInALineAndLongOnesInMany() {
    List<String> few = List.of("甲", "乙");
    assertEquals("[\"甲\", \"乙\"]", JsonLayout.of(few, "", "\n"));
    List<String> many = IntStream.range(0, 30).mapToObj(i -> "item " + i).toList();
    String laid = JsonLayout.of(many, "  ", "\n");
    assertEquals(32, laid.lines().count());
    assertEquals("    \"item 0\",", laid.lines().skip(1).findFirst().orElseThrow());
    assertEquals("  ]", laid.lines().skip(31).findFirst().orElseThrow());
  }

  @Test
  void numbersAreWrittenAsPeopleWriteThem() {
    assertEquals("0.01", JsonLayout.of(0.01, "", "\n"));
    assertEquals("100", JsonLayout.of(100.0, "", "\n"));
    assertEquals("0", JsonLayout.of(-0.0, "", "\n"));
    assertEquals("0.000001", JsonLayout.of(1e-6, "", "\n"));
  }

  @Test
  void whatIsNoJsonIsTheFaultOfWhoeverAsks() {
    assertThrows(IllegalArgumentException.class, () -> new JsonSource("{"));
  }
}
