package org.landcheck.io.access;

import com.healthmarketscience.jackcess.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** Databases nobody ever wrote. */
@Timeout(300)
class HostileAccessTest {
  private static final int PAGE = 4096;

  @TempDir static Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample().truncatedEverywhere(1021);
  }

  @Test
  void mutated() throws Exception {
    sample().mutated(2_000, 1);
  }

  /** Heads of pages and the rows at their ends; most of a small database is empty pages. */
  @Test
  void mutatedWhereItMatters() throws Exception {
    Hostile hostile = sample();
    byte[] bytes = Files.readAllBytes(folder.resolve("a.mdb"));
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      byte[] mutant = bytes.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        int page = random.nextInt(bytes.length / PAGE);
        boolean head = random.nextBoolean();
        int at = page * PAGE + (head ? random.nextInt(80) : PAGE - 1 - random.nextInt(600));
        mutant[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : mutant[at] + 1);
      }
      hostile.read("a.mdb", mutant);
    }
  }

  private static Hostile sample() throws Exception {
    Path file = folder.resolve("a.mdb");
    if (!Files.exists(file)) {
      Mdb.sample(file, Database.FileFormat.V2000);
    }
    return Hostile.sample(new AccessFormat(), file);
  }
}
