package org.landcheck.delivery.bundle;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Monitor;
import org.landcheck.core.zip.ZipLimits;

class HostileZipTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.txt",
        "bag/../../evil.txt",
        "/etc/passwd",
        "bag//x",
        "bag/./x",
        "bag\\..\\x",
        "C:/x",
        "bag/x:stream",
        "bag/con",
        "bag/NUL.txt",
        "bag/x.",
        "bag/x ",
        "bag/a\u0001b",
        "bag/\"x\""
      })
  void nameThatLeadsElsewhereIsRefused(String name) throws IOException {
    String refused = refusal(zip(name));
    assertTrue(refused.contains("拒绝"), refused);
  }

  @Test
  void namesThatOneSystemTakesForTheSameAreRefused() throws IOException {
    assertTrue(refusal(zip("bag/bagit.txt", "bag/A", "bag/a")).contains("重名"));
    assertTrue(refusal(zip("bag/bagit.txt", "bag/\u00e9", "bag/e\u0301")).contains("重名"));
    assertTrue(refusal(zip("bag/bagit.txt", "bag/x", "bag/x/y")).contains("重名"));
    assertTrue(refusal(zip("bag/bagit.txt", "bag/x/y", "bag/X")).contains("重名"));
  }

  @Test
  void sameNameTwiceIsRefused() throws IOException {
    byte[] bytes = bytes("bag/one.txt", "bag/two.txt");
    assertTrue(
        refusal(file(replaced(bytes, "bag/two.txt", "bag/one.txt", Integer.MAX_VALUE)))
            .contains("重名"));
  }

  @Test
  void twoDifferentNamesOfOneEntryAreRefused() throws IOException {
    byte[] bytes = bytes("bag/bagit.txt", "bag/one.txt");
    assertTrue(refusal(file(replaced(bytes, "bag/one.txt", "bag/two.txt", 1))).contains("文件名不同"));
  }

  @Test
  void namesInGbkAreRefusedWithTheReason() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
      zip.putNextEntry(new ZipEntry("汇交/bagit.txt"));
      zip.closeEntry();
    }
    String refused = refusal(file(out.toByteArray()));
    assertTrue(refused.contains("GBK") && refused.contains("汇交"), refused);
  }

  @Test
  void linksAreRefused() throws IOException {
    byte[] bytes = bytes("bag/bagit.txt", "bag/link");
    int entry = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(entry + 38, 0120777 << 16);
    assertTrue(refusal(file(bytes)).contains("链接"));
  }

  @Test
  void encryptedEntriesAreRefused() throws IOException {
    byte[] bytes = bytes("bag/bagit.txt");
    bytes[lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    assertTrue(refusal(file(bytes)).contains("加密"));
  }

  @Test
  void bombIsRefusedBeforeAnythingIsUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("bag/bagit.txt"));
      zip.write(new byte[20_000_000]);
      zip.closeEntry();
    }
    assertTrue(refusal(file(out.toByteArray())).contains("炸弹"));
  }

  @Test
  void tooManyEntriesAndTooManyBytesAreRefused() throws Exception {
    Path three = zip("bag/bagit.txt", "bag/a", "bag/b");
    assertTrue(refusal(three, new ZipLimits(2, 1_000, 200)).contains("上限"));
    assertTrue(refusal(three, new ZipLimits(3, 11, 200)).contains("上限"));
    BundleReader.open(three, new ZipLimits(3, 12, 200)).close();
  }

  @Test
  void overlappingEntriesAreRefused() throws IOException {
    byte[] bytes = bytes("bag/bagit.txt", "bag/aa", "bag/bb");
    int last = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(last + 42, 0);
    assertFalse(refusal(file(bytes)).isBlank());
  }

  @Test
  void whatIsNoBundleIsRefusedInOneLine() throws IOException {
    assertTrue(refusal(folder.resolve("missing.zip")).contains("找不到"));
    assertTrue(refusal(file(new byte[0])).contains("不是 zip"));
    assertTrue(refusal(file("just text".getBytes(StandardCharsets.UTF_8))).contains("不是 zip"));
    assertTrue(refusal(zip("a.txt")).contains("只有一个文件夹"));
    assertTrue(refusal(zip("one/bagit.txt", "two/x")).contains("只有一个文件夹"));
    assertTrue(refusal(zip("one/x")).contains("bagit.txt"));
  }

  @Test
  void truncatedBundleIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(Packed.write(Packed.submission(), folder.resolve("x.zip")));
    for (int length = 0; length < whole.length; length += whole.length / 40) {
      byte[] part = Arrays.copyOf(whole, length);
      assertFalse(refusal(file(part)).isBlank());
    }
  }

  @Test
  void noiseIsRefusedAndNeverCrashes() throws IOException {
    Random random = new Random(5);
    byte[] sound = bytes("bag/bagit.txt", "bag/data/a", "bag/data/b");
    for (int i = 0; i < 1_000; i++) {
      byte[] noisy = sound.clone();
      for (int flips = random.nextInt(6); flips >= 0; flips--) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
      }
      try (Bundle bundle = BundleReader.open(file(noisy), ZipLimits.DEFAULT)) {
        BundleVerifier.verify(bundle, Monitor.SILENT);
      } catch (BadInputException refused) {
        assertFalse(refused.text().en().isBlank());
      }
    }
  }

  @Test
  void unpackingNeverWritesOverWhatIsThere() throws Exception {
    Path target = folder.resolve("there");
    Files.createDirectory(target);
    try (Bundle bundle = BundleReader.open(zip("bag/bagit.txt"), ZipLimits.DEFAULT)) {
      assertThrows(BadInputException.class, () -> bundle.unpack(target, Monitor.SILENT));
    }
  }

  private Path zip(String... names) throws IOException {
    return file(bytes(names));
  }

  /** A zip of entries with four bytes each. */
  private static byte[] bytes(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[] {1, 2, 3, 4});
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    Path file = folder.resolve("hostile.zip");
    Files.write(file, bytes);
    return file;
  }

  private static String refusal(Path zip) {
    return refusal(zip, ZipLimits.DEFAULT);
  }

  private static String refusal(Path zip, ZipLimits limits) {
    String text =
        assertThrows(BadInputException.class, () -> BundleReader.open(zip, limits)).text().zh();
    assertEquals(1, text.lines().count(), text);
    return text;
  }

  private static byte[] replaced(byte[] bytes, String from, String to, int times) {
    byte[] changed = bytes.clone();
    byte[] what = from.getBytes(StandardCharsets.UTF_8);
    byte[] with = to.getBytes(StandardCharsets.UTF_8);
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + what.length <= bytes.length && places.size() < times; at++) {
      if (Arrays.equals(what, Arrays.copyOfRange(bytes, at, at + what.length))) {
        places.add(at);
      }
    }
    places.forEach(at -> System.arraycopy(with, 0, changed, at, with.length));
    return changed;
  }

  private static int lastIndexOf(byte[] bytes, byte[] what) {
    for (int at = bytes.length - what.length; at >= 0; at--) {
      if (Arrays.equals(what, Arrays.copyOfRange(bytes, at, at + what.length))) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }
}
