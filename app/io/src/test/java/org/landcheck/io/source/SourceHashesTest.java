package org.landcheck.io.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.DatasetInfo.Source;

class SourceHashesTest {
  @TempDir Path folder;

  @Test
  void filesThatStayAsTheyAreAreNamedWithTheirDigests() throws Exception {
    Path b = Files.writeString(folder.resolve("b.txt"), "abc");
    Path a = Files.createFile(folder.resolve("a.txt"));
    try (SourceHashes hashes = SourceHashes.begin(List.of(b, a))) {
      assertEquals(
          List.of(
              new Source(
                  "a.txt", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
              new Source(
                  "b.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")),
          hashes.confirm());
    }
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "abc");
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      // Only a change after the first digest counts as one.
      hashes.awaitFirst();
      Files.writeString(file, "abd");
      BadInputException e = assertThrows(BadInputException.class, hashes::confirm);
      assertTrue(e.text().zh().contains("读取过程中文件被改动"), e.text().zh());
    }
  }

  @Test
  void aFileLeftAloneForLongIsGoneThroughOnce() throws Exception {
    Path file = old("a.txt", "abc");
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      assertEquals(1, hashes.confirm().size());
      assertEquals(1, hashes.digests());
    }
  }

  @Test
  void aFileChangedJustNowIsGoneThroughAgain() throws Exception {
    for (int seconds : new int[] {0, 3600}) {
      Path file = Files.writeString(folder.resolve("a.txt"), "abc");
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
      try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
        hashes.confirm();
        assertEquals(2, hashes.digests());
      }
    }
  }

  @Test
  void aChangeIsSeenByTheTimeAlone() throws Exception {
    Path file = old("a.txt", "abc");
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      hashes.awaitFirst();
      Files.writeString(file, "abd");
      assertThrows(BadInputException.class, hashes::confirm);
      assertEquals(1, hashes.digests());
    }
  }

  @Test
  void aChangeWithinTheGrainOfTheClockIsSeenByItsDigest() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "abc");
    FileTime time = Files.getLastModifiedTime(file);
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      hashes.awaitFirst();
      Files.writeString(file, "abd");
      Files.setLastModifiedTime(file, time);
      assertThrows(BadInputException.class, hashes::confirm);
    }
  }

  @Test
  void anotherFileInItsPlaceIsRefusedHoweverAlikeItLooks() throws Exception {
    Path file = old("a.txt", "abc");
    Path other = old("b.txt", "abd");
    assumeTrue(Files.readAttributes(file, BasicFileAttributes.class).fileKey() != null);
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      hashes.awaitFirst();
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      assertThrows(BadInputException.class, hashes::confirm);
    }
  }

  private Path old(String name, String content) throws Exception {
    Path file = Files.writeString(folder.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void aFileThatVanishesIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "abc");
    try (SourceHashes hashes = SourceHashes.begin(List.of(file))) {
      hashes.awaitFirst();
      Files.delete(file);
      BadInputException e = assertThrows(BadInputException.class, hashes::confirm);
      assertTrue(e.text().zh().contains("不存在"), e.text().zh());
    }
  }
}
