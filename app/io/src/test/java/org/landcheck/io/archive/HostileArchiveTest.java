package org.landcheck.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Dataset;
import org.landcheck.io.Hostile;
import org.landcheck.io.archive.Scans.Packing;

/** Papers that no scanner ever made: rows, whatever they hold. */
@Timeout(300)
class HostileArchiveTest {
  @TempDir Path folder;

  private static Map<String, byte[]> samples() throws Exception {
    var page = Scans.text(120, 160, 1, 1);
    Map<String, byte[]> samples = new TreeMap<>();
    samples.put("jpeg.pdf", Scans.pdf(Packing.JPEG, page));
    samples.put("flate.pdf", Scans.pdf(Packing.FLATE, page));
    samples.put("fax.pdf", Scans.pdf(Packing.FAX, page));
    samples.put("typed.pdf", Scans.typed("430112202310076"));
    samples.put("locked.pdf", Scans.locked(""));
    samples.put("a.jpg", Scans.encoded("jpg", page));
    samples.put("a.png", Scans.encoded("png", page));
    samples.put("lzw.tif", Scans.tiff("LZW", page, page));
    samples.put("fax.tif", Scans.tiff("CCITT T.6", Scans.bilevel(page)));
    return samples;
  }

  private static Hostile hostile(Map.Entry<String, byte[]> sample) {
    String path = "archive/P/" + sample.getKey();
    return new Hostile(new ArchiveFormat(), "archive").with(path, sample.getValue());
  }

  @Test
  void truncatedAnywhere() throws Exception {
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      hostile(sample).truncatedEverywhere(Math.max(1, sample.getValue().length / 100));
    }
  }

  @Test
  void mutated() throws Exception {
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      hostile(sample).mutated(120, 1);
    }
  }

  @Test
  void aPictureOfAHundredThousandPixelsASideIsARow() throws Exception {
    byte[] png = Scans.encoded("png", Scans.blank(64, 64));
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertRow("too-large", "a.png", png);
    byte[] jpg = Scans.encoded("jpg", Scans.blank(64, 64));
    for (int i = 0; i < jpg.length - 9; i++) {
      if (jpg[i] == (byte) 0xFF && jpg[i + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpg).putShort(i + 5, (short) 60_000).putShort(i + 7, (short) 60_000);
      }
    }
    assertRow("too-large", "a.jpg", jpg);
  }

  @Test
  void aJpegThatClaimsMorePixelsThanItsBytesHoldIsDamaged() throws Exception {
    byte[] jpg = Scans.encoded("jpg", Scans.blank(64, 64));
    for (int i = 0; i < jpg.length - 9; i++) {
      if (jpg[i] == (byte) 0xFF && jpg[i + 1] == (byte) 0xC0) {
        ByteBuffer.wrap(jpg).putShort(i + 5, (short) 15_000).putShort(i + 7, (short) 15_000);
      }
    }
    assertRow("damaged", "a.jpg", jpg);
  }

  @Test
  void aStreamThatUnpacksWithoutEndIsARow() throws Exception {
    byte[] bomb = deflated(400 << 20);
    String object = "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + bomb.length;
    assertRow("too-large", "a.pdf", pdf(object, bomb));
    String content = "<< /Filter /FlateDecode /Length " + bomb.length;
    assertRow("too-large", "a.pdf", pdf(content, bomb));
  }

  @Test
  void objectsPackedInAnUnusualWayOrInNumbersNobodyHasAreARow() throws Exception {
    byte[] some = deflated(100);
    for (String said :
        List.of(
            "/N 999999999 /First 4 /Filter /FlateDecode",
            "/N 1 /First 4 /Filter /LZWDecode",
            "/N 1 /First 4 /Filter [/FlateDecode /LZWDecode]",
            "/N 1 /First 4 /Filter 9 0 R",
            "/#4e 1 /First 4 /Filter /FlateDecode",
            "/N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Columns 999999999 >>")) {
      assertRow("too-large", "a.pdf", pdf("<< /Type /ObjStm " + said, some));
    }
  }

  @Test
  void aPdfThatIsNestedWithoutEndIsARow() throws Exception {
    String deep = "%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\n";
    Dataset data = read("a.pdf", deep.getBytes(StandardCharsets.ISO_8859_1));
    assertNotNull(Scans.values(data, "DAWJ", "YY").get(0));
  }

  private void assertRow(String reason, String name, byte[] bytes) throws Exception {
    Dataset data = read(name, bytes);
    assertEquals(List.of(reason), Scans.values(data, "DAWJ", "YY"));
    assertEquals(List.of(0L), Scans.values(data, "DAWJ", "SFKD"));
    hostile(Map.entry(name, bytes)).read("archive/P/" + name, bytes);
  }

  private Dataset read(String name, byte[] bytes) throws Exception {
    Scans.put(folder, "P/" + name, bytes);
    Dataset data = Scans.read(folder);
    java.nio.file.Files.delete(folder.resolve("P/" + name));
    return data;
  }

  private static byte[] deflated(int zeros) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      byte[] block = new byte[1 << 20];
      for (int left = zeros; left > 0; left -= block.length) {
        packed.write(block, 0, Math.min(left, block.length));
      }
    }
    return out.toByteArray();
  }

  private static byte[] pdf(String dictionary, byte[] stream) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]"
                + " /Contents 4 0 R >>\nendobj\n4 0 obj\n"
                + dictionary
                + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(stream);
    out.writeBytes(
        "\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
