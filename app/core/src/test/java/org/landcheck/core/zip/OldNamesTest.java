package org.landcheck.core.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/** Names that tools wrote in the encoding of their machine. */
class OldNamesTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final ZipRules RULES =
      new ZipRules(
          ZipLimits.DEFAULT,
          new ZipWords(LocalText.same("zip"), LocalText.same("get it anew")),
          Optional.of(Charset.forName("GB18030")));

  @TempDir Path folder;

  @Test
  void gbkNamesAreReadAndSaid() throws Exception {
    try (ZipArchive zip = ZipArchive.open(zip(GBK, "长沙县/地籍区.shp", "plain.txt"), RULES)) {
      assertEquals(List.of("长沙县/地籍区.shp", "plain.txt"), names(zip));
      assertTrue(zip.hadOldNames());
      try (var in = zip.read(zip.items().get(0))) {
        assertArrayEquals("长沙县/地籍区.shp".getBytes(GBK), in.readAllBytes());
      }
    }
  }

  @Test
  void utf8NamesStayWhatTheyAreWithTheFlagOrWithout() throws Exception {
    Path flagged = zip(StandardCharsets.UTF_8, "长沙.shp");
    try (ZipArchive zip = ZipArchive.open(flagged, RULES)) {
      assertEquals(List.of("长沙.shp"), names(zip));
      assertFalse(zip.hadOldNames());
    }
    try (ZipArchive zip = ZipArchive.open(withoutFlags(flagged), RULES)) {
      assertEquals(List.of("长沙.shp"), names(zip));
      assertFalse(zip.hadOldNames());
    }
  }

  @Test
  void oneNameThatIsNotUtf8TellsOfThoseThatCouldBe() throws Exception {
    String couldBeUtf8 = new String(new byte[] {(byte) 0xC4, (byte) 0xA3}, GBK);
    try (ZipArchive zip = ZipArchive.open(zip(GBK, couldBeUtf8, "长沙"), RULES)) {
      assertEquals(List.of(couldBeUtf8, "长沙"), names(zip));
    }
  }

  @Test
  void theNameInUtf8ThatStandsBesideIsTakenUnlessItBelongsToAnotherName() throws Exception {
    byte[] raw = "长沙.shp".getBytes(GBK);
    try (ZipArchive zip =
        ZipArchive.open(
            withPath(raw, crc(raw), "长沙县.shp".getBytes(StandardCharsets.UTF_8)), RULES)) {
      assertEquals(List.of("长沙县.shp"), names(zip));
      assertFalse(zip.hadOldNames());
    }
    try (ZipArchive zip =
        ZipArchive.open(withPath(raw, 1, "长沙县.shp".getBytes(StandardCharsets.UTF_8)), RULES)) {
      assertEquals(List.of("长沙.shp"), names(zip));
      assertTrue(zip.hadOldNames());
    }
  }

  @Test
  void aNameBesideIsJudgedLikeAnyOther() throws Exception {
    byte[] raw = "a.shp".getBytes(GBK);
    Path zip = withPath(raw, crc(raw), "../evil.shp".getBytes(StandardCharsets.UTF_8));
    assertRefused(zip, "路径会离开目标文件夹");
  }

  @Test
  void backslashesBetweenFoldersAreTakenAndLeadNowhereElse() throws Exception {
    try (ZipArchive zip = ZipArchive.open(zip(GBK, "长沙\\DJQ.shp"), RULES)) {
      assertEquals(List.of("长沙/DJQ.shp"), names(zip));
    }
    assertRefused(zip(GBK, "长沙\\..\\..\\evil"), "路径会离开目标文件夹");
  }

  @Test
  void whatIsNeitherUtf8NorGbkIsRefused() throws Exception {
    Path zip = zip(StandardCharsets.ISO_8859_1, "\u00ff\u00ff\u00ff.shp");
    assertRefused(withoutFlags(zip), "编码无法识别");
  }

  @Test
  void unpackedFilesLieWhereTheirNamesSay() throws Exception {
    try (ZipArchive zip = ZipArchive.open(zip(GBK, "长沙/DJQ.shp"), RULES)) {
      long[] bytes = {0};
      zip.unpack(zip.items().get(0), folder.resolve("out"), "长沙/DJQ.shp", n -> bytes[0] += n);
      Path file = folder.resolve("out").resolve("长沙").resolve("DJQ.shp");
      assertEquals(bytes[0], Files.size(file));
      assertThrows(
          IOException.class,
          () -> zip.unpack(zip.items().get(0), folder.resolve("out"), "../x", n -> {}));
    }
  }

  private static List<String> names(ZipArchive zip) {
    return zip.items().stream().map(ZipItem::name).toList();
  }

  private static void assertRefused(Path zip, String part) {
    String text =
        assertThrows(BadInputException.class, () -> ZipArchive.open(zip, RULES)).text().zh();
    assertTrue(text.contains(part), text);
  }

  private static int crc(byte[] raw) {
    CRC32 crc = new CRC32();
    crc.update(raw);
    return (int) crc.getValue();
  }

  /** A zip whose entries hold their own names. */
  private Path zip(Charset charset, String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(charset));
        zip.closeEntry();
      }
    }
    return Files.write(folder.resolve("t.zip"), out.toByteArray());
  }

  /** The same zip of one entry, not saying that its name is UTF-8. */
  private Path withoutFlags(Path zip) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 < bytes.capacity(); at++) {
      if (bytes.getInt(at) == 0x02014b50) {
        bytes.putShort(at + 8, (short) (bytes.getShort(at + 8) & ~0x800));
      }
    }
    return Files.write(folder.resolve("t.zip"), bytes.array());
  }

  /** A zip of one empty entry that gives its name twice. */
  private Path withPath(byte[] raw, int crc, byte[] path) throws IOException {
    int extra = 9 + path.length;
    int entry = 30 + raw.length;
    int directory = 46 + raw.length + extra;
    ByteBuffer zip = ByteBuffer.allocate(entry + directory + 22).order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0, 0x04034b50).putShort(26, (short) raw.length).put(30, raw);
    zip.putInt(entry, 0x02014b50).putShort(entry + 28, (short) raw.length);
    zip.putShort(entry + 30, (short) extra).put(entry + 46, raw);
    int field = entry + 46 + raw.length;
    zip.putShort(field, (short) 0x7075).putShort(field + 2, (short) (5 + path.length));
    zip.put(field + 4, (byte) 1).putInt(field + 5, crc).put(field + 9, path);
    int end = entry + directory;
    zip.putInt(end, 0x06054b50).putShort(end + 10, (short) 1);
    zip.putInt(end + 12, directory).putInt(end + 16, entry);
    return Files.write(folder.resolve("t.zip"), zip.array());
  }
}
