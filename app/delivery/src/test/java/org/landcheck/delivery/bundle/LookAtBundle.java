package org.landcheck.delivery.bundle;

import java.nio.file.Path;

/** Writes a bundle for other tools to look at: {@code FILE.zip}. */
public final class LookAtBundle {
  private LookAtBundle() {}

  public static void main(String[] args) throws Exception {
    Packed.write(Packed.submission(), Path.of(args[0]));
  }
}
