package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.landcheck.io.archive.Scans.values;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.Scans.Packing;

/** What a folder of papers becomes. */
class ArchiveReaderTest {
  @TempDir Path folder;

  @Test
  void aPathTellsProjectFolderNameEndingAndClass() throws Exception {
    Scans.put(folder, "P1/02申请表/扫描.TXT", "x".getBytes(StandardCharsets.UTF_8));
    Scans.put(folder, "P1/01许可证.txt", "x".getBytes(StandardCharsets.UTF_8));
    Scans.put(folder, "说明", "x".getBytes(StandardCharsets.UTF_8));
    Scans.put(folder, "P2/2023年.txt", "x".getBytes(StandardCharsets.UTF_8));
    Dataset data = Scans.read(folder);
    assertEquals(
        List.of("P1/01许可证.txt", "P1/02申请表/扫描.TXT", "P2/2023年.txt", "说明"),
        values(data, "DAWJ", "LJ"));
    assertEquals(Arrays.asList("P1", "P1", "P2", null), values(data, "DAWJ", "XMBH"));
    assertEquals(Arrays.asList(null, "02申请表", null, null), values(data, "DAWJ", "WJJ"));
    assertEquals(List.of("01许可证", "扫描", "2023年", "说明"), values(data, "DAWJ", "WJM"));
    assertEquals(Arrays.asList("txt", "txt", "txt", null), values(data, "DAWJ", "KZM"));
    assertEquals(Arrays.asList("01", "02", null, null), values(data, "DAWJ", "LB"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesThatWindowsCannotHaveAreReadAsTheyAre() throws Exception {
    for (String name : List.of("a:b.txt", "aux.txt", "con", "trail. ")) {
      Scans.put(folder, "nul/" + name, "x".getBytes(StandardCharsets.UTF_8));
    }
    Dataset data = Scans.read(folder);
    assertEquals(
        List.of("nul/a:b.txt", "nul/aux.txt", "nul/con", "nul/trail. "),
        values(data, "DAWJ", "LJ"));
    assertEquals(List.of("nul", "nul", "nul", "nul"), values(data, "DAWJ", "XMBH"));
  }

  @Test
  void aScanKnowsItsPagesSizesResolutionAndDirection() throws Exception {
    Scans.put(
        folder,
        "P1/a.pdf",
        Scans.pdf(Packing.JPEG, Scans.text(827, 1169, 0, 1), Scans.text(1169, 827, 0, 2)));
    Dataset data = Scans.read(folder);
    assertEquals(List.of("PDF"), values(data, "DAWJ", "WJLX"));
    assertEquals(List.of(1L), values(data, "DAWJ", "SFKD"));
    assertEquals(List.of(2L), values(data, "DAWJ", "YS"));
    assertEquals(List.of(100.0), values(data, "DAWJ", "ZXDPI"));
    assertEquals(List.of(1L, 2L), values(data, "DAYM", "YM"));
    assertEquals(List.of(827L, 1169L), values(data, "DAYM", "KD"));
    assertEquals(List.of("portrait", "landscape"), values(data, "DAYM", "FX"));
    assertEquals(List.of(0.0, 0.0), values(data, "DAYM", "QX"));
    assertNotEquals(values(data, "DAYM", "GZ").get(0), values(data, "DAYM", "GZ").get(1));
  }

  @Test
  void everyPackingShowsTheSamePage() throws Exception {
    var page = Scans.text(827, 1169, 2, 5);
    Scans.put(folder, "P/1.pdf", Scans.pdf(Packing.JPEG, page));
    Scans.put(folder, "P/2.pdf", Scans.pdf(Packing.FLATE, page));
    Scans.put(folder, "P/3.pdf", Scans.pdf(Packing.FAX, page));
    Scans.put(folder, "P/4.jpg", Scans.encoded("jpg", page));
    Scans.put(folder, "P/5.png", Scans.encoded("png", page));
    Scans.put(folder, "P/6.tif", Scans.tiff("LZW", page));
    Scans.put(folder, "P/7.tif", Scans.tiff("CCITT T.6", Scans.bilevel(page)));
    Dataset data = Scans.read(folder);
    for (Object skew : values(data, "DAYM", "QX")) {
      assertEquals(2, (Double) skew, 0.3);
    }
    for (Object hash : values(data, "DAYM", "GZ")) {
      long first = Long.parseUnsignedLong((String) values(data, "DAYM", "GZ").get(0), 16);
      assertTrue(Long.bitCount(first ^ Long.parseUnsignedLong((String) hash, 16)) <= 6);
    }
    assertEquals(7, values(data, "DAYM", "GZ").size());
  }

  @Test
  void aPageInTwoPdfsHasTheSameDigestOfItsImage() throws Exception {
    var page = Scans.text(400, 600, 0, 3);
    Scans.put(folder, "P1/a.pdf", Scans.pdf(Packing.JPEG, page));
    Scans.put(folder, "P2/b.pdf", Scans.pdf(Packing.JPEG, Scans.blank(400, 600), page));
    List<Object> digests = values(Scans.read(folder), "DAYM", "SHA256");
    assertEquals(digests.get(0), digests.get(2));
    assertNotEquals(digests.get(0), digests.get(1));
  }

  @Test
  void blankPagesAreAllPaper() throws Exception {
    Scans.put(folder, "P/1.pdf", Scans.pdf(Packing.JPEG, Scans.blank(400, 600)));
    Scans.put(folder, "P/2.pdf", Scans.pdf(d -> d.addPage(new org.apache.pdfbox.pdmodel.PDPage())));
    Scans.put(folder, "P/3.pdf", Scans.typed("word"));
    Scans.put(folder, "P/4.pdf", Scans.pdf(Packing.JPEG, Scans.text(400, 600, 0, 1)));
    List<Object> blank = values(Scans.read(folder), "DAYM", "KB");
    assertEquals(1.0, blank.get(0));
    assertEquals(1.0, blank.get(1));
    assertNull(blank.get(2));
    assertTrue((Double) blank.get(3) < 0.9);
    assertNull(values(Scans.read(folder), "DAYM", "GZ").get(0));
  }

  @Test
  void theTextLayerIsKeptUpToALength() throws Exception {
    Scans.put(folder, "P/01.pdf", Scans.typed("430112202310076", "second"));
    Scans.put(folder, "P/02.txt", "地字第\n 430112 号".getBytes(Charset.forName("GBK")));
    Scans.put(folder, "P/03.txt", "长".repeat(9_999).getBytes(StandardCharsets.UTF_8));
    List<Object> texts = values(Scans.read(folder), "DAWJ", "WB");
    assertEquals("430112202310076 second", texts.get(0));
    assertEquals("地字第 430112 号", texts.get(1));
    assertEquals("长".repeat(2_000), texts.get(2));
  }

  @Test
  void whatDoesNotOpenSaysWhy() throws Exception {
    byte[] scan = Scans.pdf(Packing.JPEG, Scans.text(400, 600, 0, 1));
    Scans.put(folder, "P/1.pdf", new byte[0]);
    Scans.put(folder, "P/2.pdf", Arrays.copyOf(scan, 60));
    Scans.put(folder, "P/3.pdf", Scans.locked("secret"));
    Scans.put(folder, "P/4.pdf", "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
    Scans.put(folder, "P/5.jpg", Arrays.copyOf(Scans.encoded("jpg", Scans.blank(50, 50)), 100));
    Scans.put(folder, "P/6.pdf", Scans.locked(""));
    Scans.put(folder, "P/7.pdf", Scans.encoded("jpg", Scans.blank(50, 50)));
    Scans.put(folder, "P/8.docx", new byte[] {1, 2, 3});
    Dataset data = Scans.read(folder);
    assertEquals(
        Arrays.asList("empty", "damaged", "password", "ending", "damaged", null, null, null),
        values(data, "DAWJ", "YY"));
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L), values(data, "DAWJ", "SFKD"));
    assertEquals("JPG", values(data, "DAWJ", "WJLX").get(6));
  }

  @Test
  void aZipGivesWhatItsFolderGives() throws Exception {
    Scans.put(folder, "in/P1/01.pdf", Scans.typed("a"));
    Scans.put(folder, "in/P2/01.jpg", Scans.encoded("jpg", Scans.text(300, 400, 0, 1)));
    Scans.put(folder, "in/P2/Thumbs.db", new byte[] {1});
    Path zip = folder.resolve("in.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(folder.resolve("in"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    Dataset packed = Scans.read(zip);
    Dataset plain = Scans.read(folder.resolve("in"));
    for (String layer : List.of("DAWJ", "DAYM")) {
      for (var field : plain.layer(layer).orElseThrow().schema().fields()) {
        assertEquals(values(plain, layer, field.name()), values(packed, layer, field.name()));
      }
    }
    assertEquals(List.of("P1", "P2"), values(packed, "DAWJ", "XMBH"));
  }

  @Test
  void anArchiveIsReadTheSameByAnyNumberOfThreads() throws Exception {
    for (int i = 0; i < 20; i++) {
      Scans.put(folder, "P" + i + "/a.pdf", Scans.pdf(Packing.JPEG, Scans.text(200, 300, 0, i)));
    }
    Dataset one = new ArchiveReader(1, Scans.memory()).read(folder, Monitor.SILENT);
    Dataset eight = new ArchiveReader(8, Scans.memory()).read(folder, Monitor.SILENT);
    assertEquals(values(one, "DAYM", "GZ"), values(eight, "DAYM", "GZ"));
    assertEquals(one.info(), eight.info());
    assertEquals(1, one.info().sources().size());
  }

  @Test
  void progressIsToldAndCancellingEndsIt() throws Exception {
    for (int i = 0; i < 30; i++) {
      Scans.put(folder, "P/" + i + ".txt", new byte[] {'x'});
    }
    AtomicInteger heard = new AtomicInteger();
    Monitor impatient =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {
            assertEquals(30, total);
            heard.incrementAndGet();
          }

          @Override
          public boolean cancelled() {
            return heard.get() >= 5;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> new ArchiveReader(2, Scans.memory()).read(folder, impatient));
    assertTrue(heard.get() < 30);
  }

  @Test
  void aFileOfManyPagesIsLeftInTheMidst() throws Exception {
    var page = Scans.text(200, 300, 0, 1);
    BufferedImage[] pages = new BufferedImage[40];
    Arrays.fill(pages, page);
    Scans.put(folder, "P/1.pdf", Scans.pdf(Packing.JPEG, pages));
    Scans.put(folder, "P/2.pdf", Scans.pdf(Packing.JPEG, pages));
    AtomicInteger asked = new AtomicInteger();
    Monitor late =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {
            throw new AssertionError("no file was to be finished");
          }

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 30;
          }
        };
    assertThrows(
        CancelledException.class, () -> new ArchiveReader(1, Scans.memory()).read(folder, late));
    assertTrue(asked.get() < 40, asked + " times asked");
  }

  @Test
  void aFolderThatCannotBeLookedIntoIsARowThatSaysWhy() throws Exception {
    Scans.put(folder, "P1/01.txt", new byte[] {'x'});
    Scans.put(folder, "P2/" + "a/".repeat(62) + "b.txt", new byte[] {'x'});
    Scans.put(folder, "P3/02申请表/" + "a/".repeat(62) + "b.txt", new byte[] {'x'});
    String deepest = "P3/02申请表/" + "a/".repeat(62);
    Dataset data = Scans.read(folder);
    assertEquals(
        List.of("P1/01.txt", "P2/" + "a/".repeat(62) + "b.txt", deepest),
        values(data, "DAWJ", "LJ"));
    assertEquals(Arrays.asList(null, null, "too-large"), values(data, "DAWJ", "YY"));
    assertEquals(List.of(1L, 1L, 0L), values(data, "DAWJ", "SFKD"));
    assertEquals(List.of("P1", "P2", "P3"), values(data, "DAWJ", "XMBH"));
    assertEquals(Arrays.asList("01", null, "02"), values(data, "DAWJ", "LB"));
  }

  @Test
  void aFolderWithoutPermissionIsARowThatSaysSo() throws Exception {
    Scans.put(folder, "P1/01.txt", new byte[] {'x'});
    Path locked = Scans.put(folder, "P2/03合同/a.txt", new byte[] {'x'}).getParent();
    boolean refused = locked.toFile().setReadable(false) && !Files.isReadable(locked);
    assumeTrue(refused, "who may do everything is refused nothing");
    try {
      Dataset data = Scans.read(folder);
      assertEquals(List.of("P1/01.txt", "P2/03合同/"), values(data, "DAWJ", "LJ"));
      assertEquals(Arrays.asList(null, "no-access"), values(data, "DAWJ", "YY"));
    } finally {
      assertTrue(locked.toFile().setReadable(true));
    }
  }

  @Test
  void whereThereIsNothingItSaysSo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("a.txt"), "no zip");
    for (Path place : List.of(empty, text, folder.resolve("none"))) {
      BadInputException refusal =
          assertThrows(BadInputException.class, () -> Scans.read(place), place.toString());
      assertNotNull(refusal.text());
    }
  }
}
