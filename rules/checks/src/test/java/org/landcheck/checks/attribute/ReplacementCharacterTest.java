package org.landcheck.checks.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.FieldType;
import org.landcheck.api.Finding;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

class ReplacementCharacterTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 0))";

  @ParameterizedTest
  @CsvSource({
    "城关\uFFFD道, replacement",
    "锟斤拷, replacement-none",
    "烫烫烫烫, mojibake",
    "'????', mojibake",
    "'？？', mojibake",
    "琛楅亾, reread",
    "è¡—é\u0081“, reread",
    "ÖÐÎÄ, reread",
  })
  void everyKindIsTold(String text, String kind) {
    Finding finding = inspect(text).findings().get(0);
    assertEquals(kind.replace("replacement-none", "mojibake"), finding.args().get("kind"));
  }

  @Test
  void whatWasMeantIsSaid() {
    for (String name : List.of("街道", "城关街道办事处", "浏阳", "第一 A 区（东）")) {
      String garbled = new String(name.getBytes(StandardCharsets.UTF_8), GBK);
      if (!garbled.contains("\uFFFD")) {
        assertEquals(name, inspect(garbled).findings().get(0).args().get("meant"), garbled);
      }
      String western =
          new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      assertEquals(Optional.of(name), Mojibake.meant(western));
      String gbk = new String(name.getBytes(GBK), StandardCharsets.ISO_8859_1);
      assertEquals(Optional.of(name), Mojibake.meant(gbk));
    }
  }

  @Test
  void oneFindingAFeatureAndField() {
    TestLayer layer = TestLayer.named("L").field("A", FieldType.TEXT).field("B", FieldType.TEXT);
    layer.row(SQUARE, "\uFFFD\uFFFD锟斤拷", "好").row(SQUARE, "\uFFFD", "\uFFFD");
    TestInspection run =
        TestInspection.of(new ReplacementCharacter()).layers(layer.build()).onDataset().run();
    assertEquals(3, run.findings().size());
    assertEquals(3, new HashSet<>(run.findings().stream().map(Finding::key).toList()).size());
  }

  @Test
  void everyLayerIsLookedAtAndEveryType() {
    TestLayer bad = TestLayer.named("M").field("A", FieldType.TEXT).row(SQUARE, "\uFFFD");
    TestLayer good = TestLayer.named("L").field("N", FieldType.REAL).row(SQUARE, Double.NaN);
    TestInspection run =
        TestInspection.of(new ReplacementCharacter())
            .layers(good.build(), bad.build())
            .onDataset()
            .run();
    assertEquals("M", run.findings().get(0).layer());
  }

  @Test
  void longTextsAreShownInPartAndNeverCutWithinACharacter() {
    String text = "\uFFFD" + "𠮷".repeat(200);
    String shown = inspect(text).findings().get(0).args().get("value").toString();
    assertEquals(61, shown.codePointCount(0, shown.length()));
    assertTrue(shown.endsWith("𠮷…"));
  }

  /** What people write: common characters in any order, with letters and digits among them. */
  @Property(tries = 2000)
  void textsOfCommonCharactersAreNotSuspected(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      byte[] common = {(byte) (0xB0 + random.nextInt(0x28)), (byte) (0xA1 + random.nextInt(94))};
      text.append(random.nextInt(5) == 0 ? "A1" : new String(common, GBK).replace("\uFFFD", ""));
    }
    assertEquals(Optional.empty(), Mojibake.meant(text.toString()), text.toString());
  }

  @Property
  void anyTextAtAllIsNoFault(@ForAll String text) {
    inspect(text);
  }

  /** Forty thousand townships, with all the rare characters of China's place names. */
  @Test
  void noTownshipOfChinaIsSuspectedAndTheirGarbledNamesAre() throws Exception {
    List<String> names = townships();
    int told = 0;
    for (String name : names) {
      assertEquals(Optional.empty(), Mojibake.meant(name), name);
      String garbled = new String(name.getBytes(StandardCharsets.UTF_8), GBK);
      boolean common = Charset.forName("GB2312").newEncoder().canEncode(name);
      if (common && name.length() > 1 && !garbled.contains("\uFFFD")) {
        assertEquals(Optional.of(name), Mojibake.meant(garbled), name);
        told++;
      }
    }
    assertTrue(told > 1000, told + " of " + names.size());
  }

  private static List<String> townships() throws Exception {
    Path file = Path.of("../../../shared/data/areacity_level4.csv");
    for (Path up = Path.of("").toAbsolutePath(); up != null && !Files.exists(file); ) {
      file = up.resolve("shared/data/areacity_level4.csv");
      up = up.getParent();
    }
    Assumptions.assumeTrue(Files.exists(file), "the shared data are not here");
    Set<String> names = new HashSet<>();
    Matcher words =
        Pattern.compile("[\\p{IsHan}]+").matcher(Files.readString(file, StandardCharsets.UTF_8));
    while (words.find()) {
      names.add(words.group());
    }
    return new ArrayList<>(names);
  }

  private static TestInspection inspect(String text) {
    return TestInspection.of(new ReplacementCharacter())
        .layers(TestLayer.named("L").field("A", FieldType.TEXT).row(SQUARE, text).build())
        .onDataset()
        .run();
  }
}
