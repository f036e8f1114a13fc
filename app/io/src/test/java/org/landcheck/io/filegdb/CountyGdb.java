package org.landcheck.io.filegdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A small geodatabase of invented features that GDAL 3.6 wrote: every type of value it can write,
 * domains and aliases, a deleted row, a row far behind the others, a hole, an arc, heights and
 * measures.
 */
final class CountyGdb {
  private CountyGdb() {}

  /** Unpacks it and gives its folder. */
  static Path in(Path folder) throws IOException {
    try (InputStream resource = CountyGdb.class.getResourceAsStream("county.gdb.zip")) {
      return unzip(resource, folder).resolve("county.gdb");
    }
  }

  static Path unzip(InputStream zip, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(zip)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.write(file, in.readAllBytes());
        }
      }
    }
    return folder;
  }
}
