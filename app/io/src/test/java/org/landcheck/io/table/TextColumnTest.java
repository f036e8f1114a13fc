package org.landcheck.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Field;
import org.landcheck.api.FieldType;

class TextColumnTest {
  private static final String[] TEXTS = {
    null, "", "a", "1002000000", "第1街道", "浏阳市", "é", "😀 emoji", "\uFFFD", "\0"
  };

  @Property
  void textsComeBackAsTheyWere(@ForAll @Size(max = 50) List<byte[]> bytes) {
    // Made from bytes, as everything read is.
    List<String> texts =
        bytes.stream().map(each -> new String(each, StandardCharsets.UTF_8)).toList();
    assertEquals(texts, read(column(List.of(texts)), texts.size()));
  }

  @Test
  void manyTextsOfEveryKindComeBackFromAllTheirBlocks() {
    Random random = new Random(1);
    List<List<String>> runs = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int count : new int[] {0, 1, 40_000, 3, 20_000}) {
      List<String> run = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int kind = random.nextInt(TEXTS.length + 2);
        run.add(
            kind < TEXTS.length
                ? TEXTS[kind]
                : kind == TEXTS.length ? "row " + i : "长".repeat(random.nextInt(200)));
      }
      runs.add(run);
      all.addAll(run);
    }
    Column column = column(runs);
    assertEquals(all, read(column, all.size()));
    assertEquals(all.get(31_234), column.value(31_234));
  }

  @Test
  void aTextLargerThanABlockHasOneOfItsOwn() {
    String large = "界".repeat(8_000_000);
    List<String> texts = List.of("before", large, "after");
    assertEquals(texts, read(column(List.of(texts)), 3));
  }

  @Test
  void aCodeThatRepeatsIsHeldOnce() {
    Texts texts = new Texts();
    for (int row = 0; row < 10_000; row++) {
      byte[] code = ("10020" + row % 40).getBytes(StandardCharsets.UTF_8);
      texts.add(row, code, 0, code.length);
    }
    texts.seal(10_000);
    assertTrue(texts.length() < 1000, () -> texts.length() + " bytes");
    assertEquals("1002039", texts.text(9_999));
  }

  @Test
  void aFieldOfNullsOnlyHoldsNoTexts() {
    Cells cells = new Cells();
    IntStream.range(0, 20_000).forEach(row -> cells.addNull());
    TypedColumn column = TypedColumn.settle("L", Field.of("f", FieldType.TEXT), cells);
    assertEquals(null, column.column().value(19_999));
  }

  @Test
  void cellsOfOtherKindsBecomeTextsAmongTexts() {
    Cells cells = new Cells();
    cells.addText("约");
    cells.addNull();
    cells.addLong(5);
    cells.addDouble(0.5);
    cells.addBytes(new byte[] {1, -1});
    TypedColumn column =
        TypedColumn.settle(
            "L", Field.of("f", FieldType.TEXT), cells.reordered(new int[] {4, 3, 2, 1, 0}));
    List<String> expected = new ArrayList<>(List.of("01ff", "0.5", "5"));
    expected.add(null);
    expected.add("约");
    assertEquals(expected, read(column.column(), 5));
  }

  @Property(tries = 2000)
  void wellFormedIsWhatADecoderTakesWithoutComplaint(@ForAll @Size(max = 6) byte[] bytes) {
    assertEquals(isDecodable(bytes), Utf8.isWellFormed(bytes));
  }

  @Test
  void everySequenceAtTheEdgesIsJudgedAsADecoderDoes() {
    int[] edges = {0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0};
    for (int lead = 0x80; lead < 0x100; lead++) {
      for (int second : edges) {
        for (int third : edges) {
          byte[] bytes = {'a', (byte) lead, (byte) second, (byte) third, (byte) 0x80};
          for (int length = 1; length <= bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertEquals(isDecodable(part), Utf8.isWellFormed(part));
          }
        }
      }
    }
  }

  private static boolean isDecodable(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Column column(List<List<String>> runs) {
    List<Cells> parts = new ArrayList<>();
    for (List<String> run : runs) {
      Cells cells = new Cells();
      for (String text : run) {
        if (text == null) {
          cells.addNull();
        } else {
          cells.addText(text);
        }
      }
      parts.add(cells);
    }
    return TypedColumn.settle("L", Field.of("f", FieldType.TEXT), Cells.concat(parts)).column();
  }

  private static List<Object> read(Column column, int size) {
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      values.add(column.value(row));
    }
    return values;
  }
}
