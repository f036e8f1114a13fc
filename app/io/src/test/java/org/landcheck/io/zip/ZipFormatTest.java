package org.landcheck.io.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.Samples;
import org.landcheck.io.source.SourceHashes;

class ZipFormatTest {
  private static final String TEMPORARY = "java.io.tmpdir";

  @TempDir Path folder;
  private Path files;
  private Path temporary;
  private String before;

  @BeforeEach
  void useAFolderOfOurOwn() throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    temporary = Files.createDirectory(folder.resolve("tmp"));
    before = System.setProperty(TEMPORARY, temporary.toString());
  }

  /** Whatever a test did, nothing stays unpacked. */
  @AfterEach
  void nothingStays() throws IOException {
    System.setProperty(TEMPORARY, before);
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(
          List.of(),
          left.filter(file -> file.getFileName().toString().startsWith("landcheck")).toList());
    }
  }

  @Test
  void aZippedShapefileIsReadLikeTheShapefile() throws Exception {
    Path shp = Piles.shapefile(files.resolve("DJQ.shp"));
    Path zip = Piles.zip(files, folder.resolve("a.zip"));
    Dataset data = Piles.open(zip);
    assertEquals(
        Samples.lines(Piles.open(shp).layers().get(0)), Samples.lines(data.layers().get(0)));
    assertEquals(
        List.of(new DatasetInfo.Source("a.zip", SourceHashes.sha256(zip))), data.info().sources());
  }

  @Test
  void severalThingsInFoldersAreReadAndNamesInGbkAreRight() throws Exception {
    Piles.shapefile(files.resolve("汇交").resolve("地籍区.shp"));
    Piles.geoPackage(files.resolve("汇交").resolve("数据").resolve("a.gpkg"), "DJZQ");
    Path zip = Piles.zip(files, folder.resolve("县.zip"), Charset.forName("GBK"));
    Dataset data = Piles.open(zip);
    assertEquals(List.of("DJZQ", "地籍区"), Piles.names(data));
    assertTrue(Piles.notes(data).contains("县.zip 内的文件名不是 UTF-8 编码，按 GBK 读取"), Piles.notes(data));
  }

  @Test
  void theContentTellsAZipAndOtherFilesThatAreZipsInsideAreLeftToOthers() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Path zip = Piles.zip(files, folder.resolve("no.ending"));
    ZipFormat format = new ZipFormat(Piles.folders());
    assertTrue(format.recognises(zip));
    assertFalse(format.recognises(Files.copy(zip, folder.resolve("report.docx"))));
    assertFalse(format.recognises(files.resolve("a.gpkg")));
    assertFalse(format.recognises(folder));
    assertTrue(format.recognises(Files.writeString(folder.resolve("cut.zip"), "x")));
    assertRefused(folder.resolve("cut.zip"), "不是 zip 文件，或文件不完整");
  }

  @Test
  void zipsWithinStayPackedAndAreNamed() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Path inner = Piles.zip(files, folder.resolve("inner.zip"));
    Files.copy(inner, files.resolve("里层.zip"));
    Dataset data = Piles.open(Piles.zip(files, folder.resolve("outer.zip")));
    assertEquals(List.of("DJQ"), Piles.names(data));
    assertTrue(Piles.notes(data).contains("1 个压缩包没有解压、没有读取：里层.zip"), Piles.notes(data));
    Files.delete(files.resolve("a.gpkg"));
    assertRefused(Piles.zip(files, folder.resolve("only.zip")), "里面还是压缩包（里层.zip）");
  }

  @Test
  void aZipWithinUnderAnotherNameIsNotUnpackedEither() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Path inner = Piles.zip(files, folder.resolve("inner.zip"));
    Files.delete(files.resolve("a.gpkg"));
    Files.copy(inner, files.resolve("inner.dat"));
    assertRefused(Piles.zip(files, folder.resolve("outer.zip")), "没有可以读取的数据");
  }

  @Test
  void documentsAreCountedAndFilesOfSystemsAreNot() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Files.writeString(files.resolve("批文.pdf"), "%PDF");
    Files.writeString(files.resolve(".DS_Store"), "?");
    Files.createDirectory(files.resolve("__MACOSX"));
    Files.writeString(files.resolve("__MACOSX").resolve("a.gpkg"), "?");
    String notes = Piles.notes(Piles.open(Piles.zip(files, folder.resolve("a.zip"))));
    assertEquals("另有 1 个文档、图片等附件，不作为数据读取", notes);
  }

  @Test
  void aDamagedContentIsRefusedByItsNameAndNothingStaysUnpacked() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Path zip = Piles.zip(files, folder.resolve("a.zip"));
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);
    assertRefused(zip, "其中的“a.gpkg”无法解压");
  }

  @Test
  void aReaderThatFailsLeavesNothingAndSpeaksOfTheZip() throws Exception {
    Path shp = Piles.shapefile(files.resolve("DJQ.shp"));
    Files.write(shp, Arrays.copyOf(Files.readAllBytes(shp), 130));
    Path zip = Piles.zip(files, folder.resolve("a.zip"));
    assertRefused(zip, zip + "/DJQ.shp 不完整");
  }

  @Test
  void whoeverStopsUnpackingLeavesNothing() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Path zip = Piles.zip(files, folder.resolve("a.zip"));
    Monitor impatient =
        new Monitor() {
          @Override
          public void progress(String task, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> new ZipFormat(Piles.folders()).read(zip, ReadOptions.DEFAULT, impatient));
  }

  @Test
  void bombsAndPathsThatLeadElsewhereAreRefused() throws Exception {
    assertRefused(entry("../evil.gpkg", 1), "路径会离开目标文件夹");
    assertRefused(entry("/etc/evil.gpkg", 1), "路径不是相对路径");
    assertRefused(entry("bomb.gpkg", 20_000_000), "压缩炸弹");
  }

  @Test
  void tooLittleRoomIsSaidBeforeAnythingIsUnpacked() {
    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> UnpackedZip.requireRoom(temporary, Long.MAX_VALUE));
    assertTrue(refused.text().zh().contains("临时文件夹 " + temporary + " 只剩"), refused.text().zh());
  }

  @Test
  void aFolderForTemporaryFilesThatIsNotThereIsNamed() throws Exception {
    Piles.geoPackage(files.resolve("a.gpkg"), "DJQ");
    Path zip = Piles.zip(files, folder.resolve("a.zip"));
    System.setProperty(TEMPORARY, folder.resolve("missing").toString());
    assertRefused(zip, "missing");
  }

  private Path entry(String name, int zeros) throws IOException {
    Path zip = folder.resolve("entry.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      packed.putNextEntry(new ZipEntry(name));
      packed.write(new byte[zeros]);
      packed.closeEntry();
    }
    return zip;
  }

  private static void assertRefused(Path path, String part) {
    BadInputException refused = assertThrows(BadInputException.class, () -> Piles.open(path));
    assertTrue(refused.text().zh().contains(part), refused.text().zh());
    assertEquals(1, refused.text().zh().lines().count());
    assertEquals(1, refused.text().en().lines().count());
  }
}
