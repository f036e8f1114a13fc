package org.landcheck.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.shapefile.ShapefileWriter;
import org.landcheck.io.text.EncodingPreview;
import org.landcheck.io.text.TextEncoding;

class EncodingPreviewsTest {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  @Test
  void everyCandidateShowsTheSameTextsAndHowManyItCannotRead() throws Exception {
    Path file = Files.write(folder.resolve("a.txt"), "长沙县\nplain\n岳麓区\n长沙县\n".getBytes(GBK));
    EncodingPreview preview = EncodingPreviews.of(file, 5).orElseThrow();
    assertEquals(
        List.of("UTF-8", "GBK", "Big5"),
        preview.candidates().stream().map(EncodingPreview.Candidate::name).toList());
    EncodingPreview.Candidate utf8 = preview.candidates().get(0);
    EncodingPreview.Candidate gbk = preview.candidates().get(1);
    assertEquals(List.of("长沙县", "岳麓区"), gbk.samples());
    assertEquals(0, gbk.unreadable());
    assertEquals(3, gbk.texts());
    assertEquals(3, utf8.unreadable());
    assertTrue(utf8.samples().get(0).contains("\uFFFD"), utf8.toString());
    assertEquals("GBK", TextEncoding.name(preview.chosen()));
    assertTrue(preview.guessed());
    assertTrue(preview.why().orElseThrow().zh().contains("根据文字内容判断"));
  }

  @Test
  void noMoreSamplesAreShownThanAskedFor() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "长沙\n株洲\n湘潭\n衡阳\n");
    EncodingPreview preview = EncodingPreviews.of(file, 2).orElseThrow();
    assertEquals(List.of("长沙", "株洲"), preview.candidates().get(0).samples());
    assertEquals(4, preview.candidates().get(0).texts());
  }

  @Test
  void aLongFileIsLookedAtUntilTextsTell() throws Exception {
    byte[] ascii = "plain text without any doubt about it\n".repeat(60_000).getBytes(GBK);
    byte[] first = "长沙县\n岳麓区\n".getBytes(GBK);
    Path early = Files.write(folder.resolve("early.txt"), joined(first, ascii, first));
    assertEquals(2, EncodingPreviews.of(early, 2).orElseThrow().candidates().get(1).texts());
    Path late = Files.write(folder.resolve("late.txt"), joined(ascii, first));
    assertEquals(2, EncodingPreviews.of(late, 2).orElseThrow().candidates().get(1).texts());
    assertEquals(4, EncodingPreviews.of(early, 3).orElseThrow().candidates().get(1).texts());
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Stream.of(parts).mapToInt(part -> part.length).sum());
    Stream.of(parts).forEach(all::put);
    return all.array();
  }

  @Test
  void aMarkOrADeclarationIsNoGuess() throws Exception {
    Path marked = Files.writeString(folder.resolve("a.txt"), "\uFEFF长沙\n");
    assertFalse(EncodingPreviews.of(marked, 2).orElseThrow().guessed());
    Path shp = folder.resolve("DJQ.shp");
    new ShapefileWriter().write(Samples.small(), shp, WriteOptions.DEFAULT, Monitor.SILENT);
    EncodingPreview preview = EncodingPreviews.of(shp, 5).orElseThrow();
    assertFalse(preview.guessed());
    assertEquals(StandardCharsets.UTF_8, preview.chosen());
    assertEquals(List.of("名称", "第一街道"), preview.candidates().get(0).samples());
    Files.delete(folder.resolve("DJQ.cpg"));
    assertTrue(EncodingPreviews.of(folder.resolve("DJQ.dbf"), 5).orElseThrow().guessed());
  }

  @Test
  void whatHasNoEncodingToFindOutHasNoPreview() throws Exception {
    assertTrue(EncodingPreviews.of(folder, 5).isEmpty());
    assertTrue(EncodingPreviews.of(Files.createFile(folder.resolve("a.gpkg")), 5).isEmpty());
    Files.createFile(folder.resolve("lonely.shp"));
    assertTrue(EncodingPreviews.of(folder.resolve("lonely.shp"), 5).isEmpty());
    Path plain = Files.writeString(folder.resolve("b.txt"), "plain\n");
    EncodingPreview preview = EncodingPreviews.of(plain, 5).orElseThrow();
    assertTrue(preview.why().isEmpty());
    assertEquals(List.of(), preview.candidates().get(0).samples());
  }
}
