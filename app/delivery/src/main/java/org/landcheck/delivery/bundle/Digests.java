package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Digests of files, in lower-case hexadecimal. */
final class Digests {
  static final String SHA_256 = "sha256";

  /** Names of algorithms as manifests write them and as the platform knows them. */
  private static final Map<String, String> ALGORITHMS =
      Map.of(SHA_256, "SHA-256", "sha512", "SHA-512", "sha1", "SHA-1", "md5", "MD5");

  private Digests() {}

  /** An algorithm by its name in manifests, if it can be computed here. */
  static Optional<MessageDigest> algorithm(String name) {
    return Optional.ofNullable(ALGORITHMS.get(name)).map(Digests::digest);
  }

  static MessageDigest sha256() {
    return digest("SHA-256");
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + name, e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(byte[] bytes) {
    MessageDigest digest = sha256();
    digest.update(bytes);
    return hex(digest);
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest);
  }
}
