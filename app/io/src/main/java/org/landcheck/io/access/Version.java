package org.landcheck.io.access;

import com.healthmarketscience.jackcess.impl.JetFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.landcheck.api.LocalText;

/** The programs that wrote databases, by what a file begins with. */
enum Version {
  JET_3(JetFormat.VERSION_3, "Access 97（Jet 3）", "Access 97 (Jet 3)"),
  JET_4(JetFormat.VERSION_4, "Access 2000–2003（Jet 4）", "Access 2000-2003 (Jet 4)"),
  ACE_12(JetFormat.VERSION_12, "Access 2007", "Access 2007"),
  ACE_14(JetFormat.VERSION_14, "Access 2010", "Access 2010"),
  ACE_16(JetFormat.VERSION_16, "Access 2016", "Access 2016"),
  ACE_17(JetFormat.VERSION_17, "Access 2019", "Access 2019");

  /** Bytes that tell. */
  static final int HEAD = 0x15;

  private static final int NAME = 4;
  private static final byte[] START = {0, 1, 0, 0};

  private final JetFormat format;
  private final LocalText title;

  Version(JetFormat format, String zh, String en) {
    this.format = format;
    this.title = new LocalText(zh, en);
  }

  /** Whether a file begins like a database of any version. */
  static boolean isDatabase(byte[] head) {
    return head.length == HEAD
        && Arrays.equals(head, 0, NAME, START, 0, NAME)
        && (named(head, "Standard Jet DB") || named(head, "Standard ACE DB"));
  }

  private static boolean named(byte[] head, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(head, NAME, NAME + bytes.length, bytes, 0, bytes.length);
  }

  /** The version of a database; empty if it is none that is known. */
  static Optional<Version> of(byte[] head) {
    if (!isDatabase(head)) {
      return Optional.empty();
    }
    return switch (head[HEAD - 1]) {
      case 0 -> Optional.of(JET_3);
      case 1 -> Optional.of(JET_4);
      case 2 -> Optional.of(ACE_12);
      case 3 -> Optional.of(ACE_14);
      case 5 -> Optional.of(ACE_16);
      case 6 -> Optional.of(ACE_17);
      default -> Optional.empty();
    };
  }

  JetFormat format() {
    return format;
  }

  LocalText title() {
    return title;
  }
}
