package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes files of a bag and makes its manifests fit, as somebody with a text editor would. */
final class Forged {
  private final Path bundle;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final String root;

  Forged(Path bundle) throws Exception {
    this.bundle = bundle;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    root = files.keySet().iterator().next().replaceFirst("/.*", "/");
  }

  byte[] read(String path) {
    return files.get(root + path);
  }

  Forged put(String path, byte[] content) {
    files.put(root + path, content);
    return this;
  }

  Forged text(String path, UnaryOperator<String> change) {
    String before = new String(read(path), StandardCharsets.UTF_8);
    String after = change.apply(before);
    assertTrue(!after.equals(before), "nothing changed in " + path);
    return put(path, after.getBytes(StandardCharsets.UTF_8));
  }

  Forged remove(String path) {
    assertTrue(files.remove(root + path) != null, path);
    return this;
  }

  /** Writes the bundle over the old one; every manifest and total fits what is in it. */
  void write() throws Exception {
    write(bundle);
  }

  void write(Path target) throws Exception {
    StringBuilder manifest = new StringBuilder();
    long bytes = 0;
    long count = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String path = file.getKey().substring(root.length());
      if (path.startsWith("data/")) {
        manifest.append(sha256(file.getValue())).append("  ").append(path).append('\n');
        bytes += file.getValue().length;
        count++;
      }
    }
    put("manifest-sha256.txt", manifest.toString().getBytes(StandardCharsets.UTF_8));
    String oxum = "Payload-Oxum: " + bytes + "." + count;
    String info = new String(read("bag-info.txt"), StandardCharsets.UTF_8);
    put(
        "bag-info.txt",
        info.replaceFirst("Payload-Oxum: [0-9.]+", oxum).getBytes(StandardCharsets.UTF_8));
    StringBuilder tags = new StringBuilder();
    for (String tag : new String[] {"bag-info.txt", "bagit.txt", "manifest-sha256.txt"}) {
      tags.append(sha256(read(tag))).append("  ").append(tag).append('\n');
    }
    put("tagmanifest-sha256.txt", tags.toString().getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
