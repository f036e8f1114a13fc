package org.landcheck.io.access;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.healthmarketscience.jackcess.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.io.Hostile;

/**
 * Changes to a database that a fuzzer finds worth trying: three bytes of a place, one to put there.
 */
class AccessFuzz {
  private static byte[] sample;

  @FuzzTest
  void anyChanges(byte[] changes) throws Exception {
    byte[] bytes = sample().clone();
    for (int i = 0; i + 3 < changes.length; i += 4) {
      int place =
          (changes[i] & 0xFF) << 16 | (changes[i + 1] & 0xFF) << 8 | (changes[i + 2] & 0xFF);
      bytes[place % bytes.length] = changes[i + 3];
    }
    new Hostile(new AccessFormat(), "a.mdb").read("a.mdb", bytes);
  }

  private static byte[] sample() throws Exception {
    if (sample == null) {
      Path folder = Files.createTempDirectory("fuzz");
      Path file = Mdb.sample(folder.resolve("a.mdb"), Database.FileFormat.V2000);
      sample = Files.readAllBytes(file);
      delete(file, folder);
    }
    return sample;
  }

  private static void delete(Path file, Path folder) throws IOException {
    Files.delete(file);
    Files.delete(folder);
  }
}
