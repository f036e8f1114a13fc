package org.landcheck.delivery.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Monitor;
import org.landcheck.core.zip.ZipLimits;
import org.landcheck.delivery.FixedZip;

/** Whatever is done to a bundle, it is refused, or found to be altered, or holds what it held. */
class TamperTest {
  @TempDir static Path folder;
  private static byte[] sound;
  private static Map<String, byte[]> entries;

  @BeforeAll
  static void packOnce() throws Exception {
    sound = Files.readAllBytes(Packed.write(Packed.submission(), folder.resolve("sound.zip")));
    entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  @Test
  void untouchedEntriesZippedAgainAreStillIntact() throws Exception {
    assertEquals(List.of(), problems(zip(entries)));
  }

  @Test
  void flippedBitOfAnyFileIsFound() throws Exception {
    Random random = new Random(7);
    for (String name : entries.keySet()) {
      for (int i = 0; i < 8; i++) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        byte[] content = entries.get(name).clone();
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        changed.put(name, content);
        assertFalse(problems(zip(changed)).isEmpty(), name);
      }
    }
  }

  /** No other file covers the tag manifest, so it must notice every bit by itself. */
  @Test
  void everyBitOfTheTagManifestMatters() {
    byte[] sound = entries.get(base() + "tagmanifest-sha256.txt");
    Map<String, String> listed = Manifest.parse(new String(sound, StandardCharsets.UTF_8));
    for (int bit = 0; bit < 8 * sound.length; bit++) {
      byte[] changed = sound.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Map<String, String> read;
      try {
        read = Manifest.parse(new String(changed, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException malformed) {
        continue;
      }
      assertNotEquals(listed, read, "bit " + bit);
    }
  }

  @Test
  void flippedByteOfTheZipIsFoundOrHarmless() throws Exception {
    Random random = new Random(11);
    Map<String, byte[]> contents = new TreeMap<>(entries);
    int harmless = 0;
    for (int i = 0; i < 600; i++) {
      // The end holds the directory, where every byte has a meaning of its own.
      int at = i % 2 == 0 ? random.nextInt(sound.length) : sound.length - 1 - random.nextInt(1_500);
      byte[] changed = sound.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Path file = folder.resolve("flipped.zip");
      Files.write(file, changed);
      try (Bundle bundle = BundleReader.open(file, ZipLimits.DEFAULT)) {
        if (BundleVerifier.verify(bundle, Monitor.SILENT).isEmpty()) {
          harmless++;
          Map<String, byte[]> read = new TreeMap<>();
          for (String path : bundle.paths()) {
            read.put(bundle.name() + "/" + path, bundle.read(path).readAllBytes());
          }
          assertSame(contents, read, "byte " + at);
        }
      } catch (BadInputException refused) {
        assertFalse(refused.text().zh().isBlank());
      }
    }
    assertTrue(harmless < 250, "times of entries and the like: " + harmless);
  }

  @Test
  void deletedFileIsFound() throws Exception {
    for (String name : entries.keySet()) {
      Map<String, byte[]> changed = new LinkedHashMap<>(entries);
      changed.remove(name);
      if (name.endsWith("/bagit.txt")) {
        assertThrows(BadInputException.class, () -> problems(zip(changed)));
      } else {
        List<BundleProblem> problems = problems(zip(changed));
        boolean plain = problems.stream().anyMatch(p -> p.kind() == BundleProblem.Kind.MISSING);
        assertTrue(plain || name.endsWith("bag-info.txt"), name + problems);
      }
    }
  }

  @Test
  void addedFileIsFound() throws Exception {
    String base = base();
    for (String path : List.of("data/extra.txt", "data/archive/x.pdf", "notes.txt")) {
      Map<String, byte[]> changed = new LinkedHashMap<>(entries);
      changed.put(base + path, new byte[] {1});
      assertTrue(
          problems(zip(changed)).stream()
              .anyMatch(p -> p.kind() == BundleProblem.Kind.UNLISTED && p.path().equals(path)),
          path);
    }
  }

  @Test
  void renamedFileIsFoundAsMissingAndUnlisted() throws Exception {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.put(base() + "data/findings-old.json", changed.remove(base() + "data/findings.json"));
    Set<BundleProblem.Kind> kinds =
        Set.copyOf(problems(zip(changed)).stream().map(BundleProblem::kind).toList());
    assertEquals(Set.of(BundleProblem.Kind.MISSING, BundleProblem.Kind.UNLISTED), kinds);
  }

  @Test
  void alteredFileIsNamed() throws Exception {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.put(base() + "data/findings.json", "{}".getBytes(StandardCharsets.UTF_8));
    List<BundleProblem> problems = problems(zip(changed));
    assertTrue(
        problems.stream()
            .anyMatch(
                p ->
                    p.kind() == BundleProblem.Kind.ALTERED
                        && p.path().equals("data/findings.json")));
    assertTrue(problems.stream().anyMatch(p -> p.kind() == BundleProblem.Kind.WRONG_TOTAL));
  }

  @Test
  void manifestThatFitsAChangedFileStillDoesNotFitTheTagManifest() throws Exception {
    byte[] content = "{}".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    String old = Digests.sha256(entries.get(base() + "data/findings.json"));
    String manifest =
        new String(entries.get(base() + "manifest-sha256.txt"), StandardCharsets.UTF_8);
    changed.put(base() + "data/findings.json", content);
    changed.put(
        base() + "manifest-sha256.txt",
        manifest.replace(old, Digests.sha256(content)).getBytes(StandardCharsets.UTF_8));
    assertTrue(
        problems(zip(changed)).stream().anyMatch(p -> p.path().equals("manifest-sha256.txt")));
  }

  private static String base() {
    String first = entries.keySet().iterator().next();
    return first.substring(0, first.indexOf('/') + 1);
  }

  private static void assertSame(
      Map<String, byte[]> expected, Map<String, byte[]> actual, String message) {
    assertEquals(expected.keySet(), actual.keySet(), message);
    expected.forEach((name, content) -> assertArrayEquals(content, actual.get(name), message));
  }

  private static Path zip(Map<String, byte[]> contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FixedZip zip = new FixedZip(bytes)) {
      for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
        zip.add(entry.getKey(), out -> out.write(entry.getValue()));
      }
    }
    Path file = folder.resolve("changed.zip");
    Files.write(file, bytes.toByteArray());
    return file;
  }

  private static List<BundleProblem> problems(Path zip) throws BadInputException {
    try (Bundle bundle = BundleReader.open(zip, ZipLimits.DEFAULT)) {
      return BundleVerifier.verify(bundle, Monitor.SILENT);
    }
  }
}
