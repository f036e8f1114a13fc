package org.landcheck.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/** Text files in the encodings offices have. */
class TextFileTest {
  private static final String TEXT = "坐标系=2000国家大地坐标系\r\n\n带号=37\rend";
  private static final List<String> LINES = List.of("坐标系=2000国家大地坐标系", "", "带号=37", "end");

  @TempDir Path folder;
  private final List<LocalText> lineage = new ArrayList<>();

  @Test
  void gbkIsToldFromUtf8ByItsBytes() throws Exception {
    assertEquals(LINES, lines(TEXT.getBytes(TextEncoding.GBK), Optional.empty()));
    assertTrue(lineage.get(0).zh().contains("GBK"), lineage.toString());
    assertEquals(LINES, lines(TEXT.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    assertTrue(lineage.get(1).zh().contains("UTF-8"), lineage.toString());
  }

  @Test
  void aMarkAtTheBeginningDecides() throws Exception {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] marked = ("\uFEFF" + TEXT).getBytes(charset);
      assertEquals(LINES, lines(marked, Optional.of(TextEncoding.GBK)), charset.name());
    }
  }

  @Test
  void whatAPersonSaysHoldsWhereThereIsNoMark() throws Exception {
    byte[] bytes = "é".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of("é"), lines(bytes, Optional.of(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void linesLongerThanTheBufferAreWhole() throws Exception {
    String longLine = "a".repeat(700_001);
    byte[] bytes = (longLine + "\r\n" + longLine + "b").getBytes(StandardCharsets.US_ASCII);
    assertEquals(List.of(longLine, longLine + "b"), lines(bytes, Optional.empty()));
  }

  @Test
  void lineEndsAcrossBufferBoundariesCountOnce() throws Exception {
    String block = "x".repeat((1 << 18) - 1);
    byte[] bytes = (block + "\r\ny\n").getBytes(StandardCharsets.US_ASCII);
    assertEquals(List.of(block, "y"), lines(bytes, Optional.empty()));
  }

  @Test
  void aFileWithoutLinesIsRefusedBeforeItFillsMemory() throws Exception {
    Path file = folder.resolve("zeros.txt");
    try (var channel =
        java.nio.channels.FileChannel.open(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), 1L << 28);
    }
    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> TextFile.detect(file, Optional.empty(), lineage));
    assertTrue(refused.text().zh().contains("第 1 行过长"), refused.text().zh());
  }

  private List<String> lines(byte[] bytes, Optional<Charset> given)
      throws IOException, BadInputException {
    Path file = Files.write(folder.resolve("text.txt"), bytes);
    List<String> lines = new ArrayList<>();
    long number = 0;
    try (LineBytes in = TextFile.detect(file, given, lineage).lines()) {
      while (in.next()) {
        lines.add(in.text());
        assertEquals(++number, in.number());
      }
    }
    return lines;
  }
}
