package org.landcheck.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void missingFoldersAreMadeAndAnOldFileIsReplaced() throws Exception {
    Path target = folder.resolve("a/b/report.txt");
    OutputFile.write(target, out -> out.write('1'));
    OutputFile.write(target, out -> out.write('2'));
    assertEquals("2", Files.readString(target));
    assertEquals(List.of("report.txt"), names(target.getParent()));
  }

  @Test
  void failedWritingLeavesTheOldFileAndNothingElse() throws Exception {
    Path target = folder.resolve("report.txt");
    Files.writeString(target, "old");
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () ->
                OutputFile.write(
                    target,
                    out -> {
                      out.write('x');
                      throw new IOException("disk full");
                    }));
    assertTrue(refused.text().zh().contains("disk full"), refused.text().zh());
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("report.txt"), names(folder));
  }

  @Test
  void aFolderIsNotReplaced() {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> OutputFile.write(folder, out -> {}));
    assertTrue(refused.text().en().contains("folder"), refused.text().en());
  }

  @Test
  void aFileWhereAFolderShouldBeIsNamed() throws Exception {
    Path file = folder.resolve("plain");
    Files.writeString(file, "x");
    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> OutputFile.write(file.resolve("report.txt"), out -> {}));
    assertTrue(refused.text().zh().contains("不是文件夹"), refused.text().zh());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
