package org.landcheck.io.filegdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** Geodatabases nobody ever wrote. */
@Timeout(240)
class HostileFileGdbTest {
  @TempDir Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample().truncatedEverywhere(197);
  }

  @Test
  void mutated() throws Exception {
    sample().mutated(2_000, 1);
  }

  /** The files that reading looks into; the others would only take time. */
  private Hostile sample() throws Exception {
    Path gdb = CountyGdb.in(folder);
    Hostile sample = new Hostile(new FileGdbFormat(), "county.gdb");
    for (char table : "149abcd".toCharArray()) {
      for (String ending : List.of(".gdbtable", ".gdbtablx")) {
        String name = "a0000000" + table + ending;
        sample.with("county.gdb/" + name, Files.readAllBytes(gdb.resolve(name)));
      }
    }
    return sample;
  }
}
