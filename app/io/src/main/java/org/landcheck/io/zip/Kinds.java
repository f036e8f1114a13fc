package org.landcheck.io.zip;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the name of a file says about it: whether to look into it at all. */
enum Kinds {
  /** Worth looking into. */
  DATA,
  /** Made by a system or an editor for itself; not worth a word. */
  JUNK,
  /** Goes with another file of its name, whose format reads it. */
  COMPANION,
  /** For people to read or look at: counted. */
  DOCUMENT,
  /** Packed itself. */
  PACKED;

  private static final Set<String> JUNK_NAMES =
      Set.of("__macosx", "thumbs.db", "desktop.ini", "$recycle.bin", "system volume information");

  private static final Set<String> DOCUMENTS =
      endings(
          "pdf ofd doc docx dot dotx wps rtf odt md htm html ppt pptx dps odp vsd vsdx xml"
              + " jpg jpeg png gif bmp webp heic tif tiff img ecw sid jp2 mp4 avi mov mp3 wav"
              + " exe dll bat log mxd aprx qgz qgs lyr lyrx qml sld style");

  private static final Set<String> COMPANIONS =
      endings(
          "shx prj cpg sbn sbx qix qpj qmd idm ind fix fbn fbx ain aih atx ixs mxs cst dbt fpt cdx"
              + " mdx gpkg-wal gpkg-shm gpkg-journal ldb laccdb csvt ovr tfw jgw jpw pgw wld");

  private static final Set<String> PACKS = endings("zip rar 7z tar gz tgz bz2 xz cab iso");

  /** What this program wrote about data is no data. */
  private static final Set<String> OUR_REPORTS =
      Set.of("findings.gpkg", "findings.xlsx", "findings.json");

  private static Set<String> endings(String list) {
    return Set.copyOf(Stream.of(list.split(" ")).toList());
  }

  static Kinds of(Path file) {
    return of(file.getFileName().toString());
  }

  /**
   * @param name without folders
   */
  static Kinds of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith(".") || lower.startsWith("~$") || JUNK_NAMES.contains(lower)) {
      return JUNK;
    }
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    if (OUR_REPORTS.contains(lower) || DOCUMENTS.contains(ending)) {
      return DOCUMENT;
    }
    return COMPANIONS.contains(ending) ? COMPANION : PACKS.contains(ending) ? PACKED : DATA;
  }
}
