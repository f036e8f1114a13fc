package org.landcheck.io.archive;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its content; its name is what the column WJLX holds. */
enum ContentKind {
  PDF(Set.of("pdf")),
  JPG(Set.of("jpg", "jpeg", "jpe", "jfif")),
  TIFF(Set.of("tif", "tiff")),
  PNG(Set.of("png")),
  XLSX(Set.of("xlsx", "xlsm", "xltx")),
  TXT(Set.of("txt", "csv", "tsv", "prj", "xml", "json", "log", "md")),
  OTHER(Set.of());

  /** Bytes looked at to tell the kind; a PDF may begin behind a kilobyte of anything. */
  static final int HEAD = 1 << 16;

  private static final int PDF_WITHIN = 1024;

  private final Set<String> endings;

  ContentKind(Set<String> endings) {
    this.endings = endings;
  }

  /** Whether an ending in lower case promises a kind that this program knows by its content. */
  static boolean isPromised(String ending) {
    return PDF.endings.contains(ending)
        || JPG.endings.contains(ending)
        || TIFF.endings.contains(ending)
        || PNG.endings.contains(ending)
        || XLSX.endings.contains(ending);
  }

  /**
   * @param head the first {@link #HEAD} bytes, or all there are
   */
  static ContentKind of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00FF\u00D8\u00FF")) {
      return JPG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
      return PNG;
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0")) {
      return TIFF;
    }
    if (text.substring(0, Math.min(PDF_WITHIN, text.length())).contains("%PDF-")) {
      return PDF;
    }
    if (text.startsWith("PK\u0003\u0004")) {
      return text.contains("xl/") ? XLSX : OTHER;
    }
    return isText(head) ? TXT : OTHER;
  }

  /** No control characters but those of lines and tabs; UTF-16 with its mark is text as well. */
  private static boolean isText(byte[] head) {
    if (head.length == 0) {
      return false;
    }
    if (head.length > 1 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1)) {
      return true;
    }
    for (byte each : head) {
      if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
        return false;
      }
    }
    return true;
  }
}
