package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.landcheck.io.archive.Scans.values;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;

/** Papers that were read are not read again unless they changed. */
class PaperMemoryTest {
  private static final Instant LONG_AGO = Instant.parse("2024-03-01T08:00:00Z");

  @TempDir Path folder;
  private ArchiveReader reader;

  @BeforeEach
  void anHourLater() {
    reader = readerAt(LONG_AGO.plus(Duration.ofHours(1)));
  }

  private static ArchiveReader readerAt(Instant now) {
    return new ArchiveReader(1, new PaperMemory(Clock.fixed(now, ZoneOffset.UTC)));
  }

  /** Writes into a file as it is, so that the system knows it for the same. */
  private Path put(String path, String text, Instant changed) throws Exception {
    Path file = Scans.put(folder, path, text.getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(file, FileTime.from(changed));
    return file;
  }

  private List<Object> texts() throws Exception {
    return texts(reader.read(folder, Monitor.SILENT));
  }

  private static List<Object> texts(Dataset data) {
    return values(data, "DAWJ", "WB");
  }

  @Test
  void whatHasTheSameSizeAndTimeIsNotReadAgain() throws Exception {
    put("P/1.txt", "old", LONG_AGO);
    assertEquals(List.of("old"), texts());
    put("P/1.txt", "new", LONG_AGO);
    assertEquals(List.of("old"), texts());
  }

  @Test
  void whatIsNewerOrOfAnotherSizeIsReadAgain() throws Exception {
    put("P/1.txt", "old", LONG_AGO);
    put("P/2.txt", "old", LONG_AGO);
    assertEquals(List.of("old", "old"), texts());
    put("P/1.txt", "new", LONG_AGO.plusSeconds(1));
    put("P/2.txt", "longer", LONG_AGO);
    assertEquals(List.of("new", "longer"), texts());
  }

  @Test
  void whatWasChangedJustNowIsReadAgain() throws Exception {
    reader = readerAt(LONG_AGO.plusSeconds(1));
    put("P/1.txt", "old", LONG_AGO);
    assertEquals(List.of("old"), texts());
    put("P/1.txt", "new", LONG_AGO);
    assertEquals(List.of("new"), texts());
  }

  @Test
  void whatDidNotOpenIsTriedAgain() throws Exception {
    put("P/1.pdf", "%PDF-1.4 x", LONG_AGO);
    reader.read(folder, Monitor.SILENT);
    put("P/1.pdf", "new letter", LONG_AGO);
    assertEquals(List.of("ending"), values(reader.read(folder, Monitor.SILENT), "DAWJ", "YY"));
  }

  @Test
  void whoeverStopsInTheMidstGoesOnThere() throws Exception {
    for (int i = 10; i < 40; i++) {
      put("P/" + i + ".txt", "old", LONG_AGO);
    }
    AtomicInteger heard = new AtomicInteger();
    Monitor impatient =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {
            heard.incrementAndGet();
          }

          @Override
          public boolean cancelled() {
            return heard.get() >= 12;
          }
        };
    assertThrows(CancelledException.class, () -> reader.read(folder, impatient));
    for (int i = 10; i < 40; i++) {
      put("P/" + i + ".txt", "new", LONG_AGO);
    }
    List<Object> texts = texts();
    assertTrue(texts.subList(0, 10).stream().allMatch("old"::equals), texts + " remembered");
    assertTrue(texts.subList(20, 30).stream().allMatch("new"::equals), texts + " read now");
  }

  @Test
  void papersOfAZipAreKnownAgainWhileTheZipIsTheSame() throws Exception {
    Path zip = zip("old", LONG_AGO);
    assertEquals(List.of("old"), texts(reader.read(zip, Monitor.SILENT)));
    zip("new", LONG_AGO);
    assertEquals(List.of("old"), texts(reader.read(zip, Monitor.SILENT)));
    zip("new", LONG_AGO.plusSeconds(5));
    assertEquals(List.of("new"), texts(reader.read(zip, Monitor.SILENT)));
  }

  private Path zip(String text, Instant changed) throws Exception {
    Path zip = folder.resolve("papers.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      ZipEntry entry = new ZipEntry("P/1.txt");
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    Files.setLastModifiedTime(zip, FileTime.from(changed));
    return zip;
  }
}
