package org.landcheck.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;

class FormatsTest {
  @TempDir private Path folder;

  private final Formats formats =
      new Formats(List.of(new Starting("one", "1"), new Starting("two", "2")));

  /** Recognises files that begin with a text. */
  private record Starting(String id, String start) implements DatasetFormat {
    @Override
    public LocalText title() {
      return LocalText.same(id);
    }

    @Override
    public boolean recognises(Path path) {
      try {
        return Files.isRegularFile(path) && Files.readString(path).startsWith(start);
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public Dataset read(Path path, ReadOptions options, Monitor monitor) {
      return ArrayDataset.of();
    }
  }

  private LocalText fault(Path path) {
    return assertThrows(
            BadInputException.class, () -> formats.open(path, ReadOptions.DEFAULT, Monitor.SILENT))
        .text();
  }

  @Test
  void contentAndNotTheNameDecides() throws Exception {
    Path file = Files.writeString(folder.resolve("data.one"), "2 is what it is");
    assertEquals(0, formats.open(file, ReadOptions.DEFAULT, Monitor.SILENT).layers().size());
    assertEquals("two", formats.recognise(file).orElseThrow().id());
  }

  @Test
  void whatCannotBeOpenedIsSaidInOneLine() throws Exception {
    Path missing = folder.resolve("none.gpkg");
    assertTrue(fault(missing).zh().startsWith("找不到 " + missing));
    Path empty = Files.createFile(folder.resolve("empty.gpkg"));
    assertTrue(fault(empty).zh().contains("0 字节"));
    Path other = Files.writeString(folder.resolve("notes.txt"), "hello");
    assertTrue(fault(other).en().contains("one, two"));
    Path emptyFolder = Files.createDirectory(folder.resolve("nothing"));
    assertTrue(fault(emptyFolder).zh().contains("是空的"));
    assertTrue(fault(folder).zh().contains("没有可识别的数据"));
    for (Path path : List.of(missing, empty, other, emptyFolder, folder)) {
      assertEquals(1, fault(path).zh().lines().count());
      assertEquals(1, fault(path).en().lines().count());
    }
  }

  @Test
  void aFileNobodyMayReadIsSaidSo() throws Exception {
    Path locked = Files.writeString(folder.resolve("locked"), "1");
    Assumptions.assumeTrue(
        locked.toFile().setReadable(false) && !Files.isReadable(locked),
        "runs as a user who may read everything");
    assertTrue(fault(locked).zh().startsWith("没有权限读取"));
  }
}
