package org.landcheck.checks.relation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.api.FixSafety;
import org.landcheck.api.Layer;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** Edge cases of the checks that hold keys against each other. */
class KeysTest {
  private static Layer keys(String name, Object... keys) {
    boolean numbers = keys.length > 0 && keys[0] instanceof Long;
    TestLayer layer =
        TestLayer.named(name).field("K", numbers ? FieldType.INTEGER : FieldType.TEXT);
    for (Object key : keys) {
      layer.row("NULL", key);
    }
    return layer.build();
  }

  private static Layer owned(String name, String... keys) {
    TestLayer layer = TestLayer.named(name).key("K").field("K", FieldType.TEXT);
    for (String key : keys) {
      layer.row("NULL", key);
    }
    return layer.build();
  }

  private static List<String> suggestions(TestInspection inspection) {
    return inspection.findings().stream()
        .map(f -> f.args().get("kind") + " " + f.args().getOrDefault("suggested", "-"))
        .toList();
  }

  private static TestInspection unknown(Layer own, Layer other) {
    return TestInspection.of(new UnknownKey())
        .layers(own, other)
        .param("fields", List.of("K"))
        .param("targetFields", List.of("K"))
        .run();
  }

  private static String[] near(List<String> strays, String... known) {
    return new NearKeys(strays, (stray, each) -> true)
        .among(known.length, i -> known[i], TestInspection.of(new UnknownKey()));
  }

  private static TestInspection oneToOne(Layer... layers) {
    return TestInspection.of(new NotOneToOne())
        .layers(layers)
        .onDataset()
        .param("keys", List.of("A.K", "B.K"))
        .run();
  }

  @Test
  void theSameFoldedIsNearerThanALetterOff() {
    assertArrayEquals(new String[] {"BC2021"}, near(List.of("ＢＣ2021"), "BC2022", "BC2021"));
  }

  @Test
  void oneLetterIsNearerThanTwoInWhateverOrderTheyStand() {
    assertArrayEquals(new String[] {"43018100"}, near(List.of("43018199"), "43018100", "50018100"));
    assertArrayEquals(new String[] {"43018109"}, near(List.of("43018199"), "43018100", "43018109"));
    assertArrayEquals(new String[] {"43018109"}, near(List.of("43018199"), "43018109", "43018100"));
  }

  @Test
  void aKeyThatStandsTwiceIsOneSuggestionAndTwoKeysAreNone() {
    assertArrayEquals(new String[] {"ABCDEFGX"}, near(List.of("ABCDEFGH"), "ABCDEFGX", "ABCDEFGX"));
    assertArrayEquals(new String[] {""}, near(List.of("ABCDEFGH"), "ABCDEFGX", "ABCDEFGY"));
  }

  @Test
  void theWordsAroundTheNumberOfACertificateAreNoDifference() {
    for (String written :
        List.of("地字第430181202100012号", "建字第４３０１８１２０２１０００１２ 号", "乡字第430181202100012")) {
      assertEquals("430181202100012", Folded.of(written));
      assertEquals(
          Optional.of("430181202100012"),
          NearKey.of(written, List.of("430181202100012", "430181202100013")));
    }
    assertEquals("建字第", Folded.of("建字第"));
    assertEquals("第12号", Folded.of("第12号"));
  }

  @Test
  void shortKeysAreOnlyFolded() {
    assertArrayEquals(new String[] {"", "a1"}, near(List.of("A2", "A1"), "a1", "", "b7"));
    assertArrayEquals(new String[] {""}, near(List.of("ABCDE"), "ABXYE"));
  }

  @Test
  void amongTooManyKnownKeysOnlySpellingsAreCompared() {
    String[] known = new String[NearKeys.KNOWN + 1];
    Arrays.setAll(known, i -> "KEY-NUMBER-" + i * 100);
    known[77] = "（特）号";
    assertArrayEquals(new String[] {"", "（特）号"}, near(List.of("KEY-NUMBER-101", "(特)号"), known));
  }

  @Property(tries = 300)
  void theDistanceIsThatOfTheWholeTable(
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String a,
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String b) {
    int whole = table(a, b);
    EditDistance distance = new EditDistance();
    assertEquals(whole, distance.of(a, b, 12));
    assertEquals(Math.min(whole, 3), distance.of(b, a, 2));
  }

  /** By the definition, without any of the short cuts. */
  private static int table(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        table[i][j] = Math.min(least, table[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }

  @Test
  void exchangedLettersAreOneStep() {
    assertEquals(1, new EditDistance().of("ab", "ba", 2));
    assertEquals(2, new EditDistance().of("kitten", "sittin", 2));
    assertEquals(3, new EditDistance().of("kitten", "sitting", 2));
  }

  @Test
  void everyRowWithAnUnknownKeyIsAFinding() {
    TestInspection inspection =
        unknown(keys("A", "X-0001", "X-0001", "Y-9999"), keys("B", "Y-9999", "X-0002"));
    assertEquals(List.of("near", "near"), inspection.kinds());
    Finding first = inspection.findings().get(0);
    assertEquals(FixSafety.NEEDS_REVIEW, inspection.fix("take-suggested-key").safety(first));
  }

  @Test
  void theKeyOfAnotherFeatureIsNotSuggestedWhereKeysAreNotShared() {
    TestInspection taken = unknown(owned("A", "X-0001", "X-000l"), keys("B", "X-0001"));
    assertEquals(List.of("taken -"), suggestions(taken));
    Finding found = taken.findings().get(0);
    assertEquals("X-0001", found.args().get("held"));
    assertTrue(taken.propose("take-suggested-key", found).isEmpty());
  }

  @Test
  void ofTwoNearKeysTheOneThatNobodyHasIsSuggested() {
    assertEquals(
        List.of("near X-0002"),
        suggestions(unknown(owned("A", "X-0001", "X-000l"), keys("B", "X-0001", "X-0002"))));
  }

  @Test
  void aKeyThatTwoFeaturesWouldGetIsSuggestedToNeither() {
    assertEquals(
        List.of("unknown -", "unknown -"),
        suggestions(unknown(owned("A", "X-000l", "X-000I"), keys("B", "X-0001"))));
    assertEquals(
        List.of("unknown -", "unknown -"),
        suggestions(unknown(owned("A", "X-000l", "X-000l"), keys("B", "X-0001"))));
  }

  @Test
  void whereFeaturesOnlyReferToAKeyItIsSaidHowManyDo() {
    TestInspection shared =
        unknown(keys("A", "X-0001", "X-0001", "X-000l"), keys("B", "X-0001", "Y-9999"));
    assertEquals(List.of("shared X-0001"), suggestions(shared));
    assertEquals(2L, shared.findings().get(0).args().get("holders"));
    assertFalse(shared.propose("take-suggested-key", shared.findings().get(0)).isEmpty());
  }

  @Test
  void aSuggestionIsNotWrittenIntoANumberNorOverALaterEdit() {
    TestInspection numbers = unknown(keys("A", 43018199L), keys("B", "43018190"));
    assertEquals(List.of("near"), numbers.kinds());
    Finding number = numbers.findings().get(0);
    assertTrue(numbers.propose("take-suggested-key", number).isEmpty());
    TestInspection before = unknown(keys("A", "43018199"), keys("B", "43018190"));
    Finding found = before.findings().get(0);
    assertFalse(before.propose("take-suggested-key", found).isEmpty());
    TestInspection later = unknown(keys("A", "43018190"), keys("B", "43018190"));
    assertTrue(later.propose("take-suggested-key", found).isEmpty());
  }

  @Test
  void fieldsThatDoNotPairAreSaid() {
    TestInspection inspection =
        TestInspection.of(new UnknownKey())
            .layers(keys("A", "1"), keys("B", "2"))
            .param("fields", List.of("K"))
            .run();
    assertEquals(1, inspection.skips().size());
    assertEquals(List.of(), inspection.findings());
  }

  @Test
  void theMatrixSaysOfEachTableHowOftenItHasTheKey() {
    TestInspection inspection = oneToOne(keys("A", "甲", "甲"), keys("B", "乙"));
    assertEquals(List.of("both", "missing"), inspection.kinds());
    Finding both =
        inspection.findings().stream()
            .filter(f -> f.args().get("key").equals("甲"))
            .findFirst()
            .orElseThrow();
    assertEquals("A: 2, B: 0", both.args().get("haveEn"));
    assertEquals("A 2 条、B 0 条", both.args().get("haveZh"));
    assertEquals("[A/1, A/2]", both.features().toString());
  }

  @Test
  void aMisspeltKeyIsSuggestedOnlyWhereItIsMissing() {
    assertEquals(
        List.of("missing", "missing"), oneToOne(keys("A", "BC-001", "BC-002"), keys("B")).kinds());
    assertEquals(
        List.of("near", "near"), oneToOne(keys("A", "BC-001"), keys("B", "BC-002")).kinds());
  }

  @Test
  void twoKeysAreTakenForOneOnlyIfNeitherIsNearerToAThird() {
    List<String> suggested =
        suggestions(
            oneToOne(
                keys("A", "430181202200006", "430181202200007"), keys("B", "340181202200007")));
    assertEquals(
        List.of("missing -", "near 340181202200007", "near 430181202200007"),
        suggested.stream().sorted().toList());
  }

  @Test
  void aTableThatTheDataLackIsSaidAndTheOthersAreCompared() {
    TestInspection inspection =
        TestInspection.of(new NotOneToOne())
            .layers(keys("A", "1"), keys("B", "2"))
            .onDataset()
            .param("keys", List.of("A.K", "GONE.K", "B.K"))
            .run();
    assertEquals(1, inspection.skips().size());
    assertEquals(2, inspection.findings().size());
    TestInspection alone =
        TestInspection.of(new NotOneToOne())
            .layers(keys("A", "1"))
            .onDataset()
            .param("keys", List.of("A.K", "K"))
            .run();
    assertEquals(2, alone.skips().size());
    assertEquals(List.of(), alone.findings());
  }

  @Test
  void aHundredThousandKeysInThreeTablesAreHeldTogether() {
    Object[] keys = new Object[100_000];
    Arrays.setAll(keys, i -> (long) i);
    Object[] texts = new Object[keys.length];
    Arrays.setAll(texts, i -> String.valueOf(i == 7 ? -7 : i));
    TestInspection inspection =
        TestInspection.of(new NotOneToOne())
            .layers(keys("A", keys), keys("B", texts), keys("C", keys))
            .onDataset()
            .param("keys", List.of("A.K", "B.K", "C.K"))
            .run();
    assertEquals(List.of("missing", "missing"), inspection.kinds());
  }
}
