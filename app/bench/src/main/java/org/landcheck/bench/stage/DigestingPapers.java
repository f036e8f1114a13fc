package org.landcheck.bench.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/** The least that reading an archive takes: every byte once, with the SHA-256 of each file. */
public final class DigestingPapers {
  private DigestingPapers() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[1 << 16];
    long bytes = 0;
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
          digest.update(block, 0, read);
          bytes += read;
        }
      }
      digest.digest();
    }
    Figures.say("files", files.size());
    Figures.say("bytes", bytes);
  }
}
