package org.landcheck.delivery.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.landcheck.api.BadInputException;
import org.landcheck.delivery.FixedZip;
import org.landcheck.delivery.OutputFile;

/** Makes workbooks that appear whole or not at all, and hold no clock. */
final class WorkbookFile {
  private WorkbookFile() {}

  /**
   * @throws BadInputException if the target cannot be written
   */
  static void write(Path target, OutputFile.Content content) throws BadInputException {
    OutputFile.make(
        target,
        part -> {
          Path raw = Files.createTempFile("landcheck", ".xlsx");
          try {
            try (OutputStream out = Files.newOutputStream(raw)) {
              content.to(out);
            }
            withoutClock(raw, part);
          } finally {
            Files.delete(raw);
          }
        });
  }

  /** The library stamps entries and properties with the time of writing; takes that out. */
  private static void withoutClock(Path raw, Path target) throws IOException {
    try (ZipFile in = new ZipFile(raw.toFile());
        FixedZip zip = new FixedZip(Files.newOutputStream(target))) {
      List<? extends ZipEntry> entries =
          in.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        boolean properties = entry.getName().equals("docProps/core.xml");
        try (InputStream content = in.getInputStream(entry)) {
          zip.add(entry.getName(), out -> copy(content, out, properties));
        }
      }
    }
  }

  private static void copy(InputStream in, OutputStream out, boolean properties)
      throws IOException {
    if (properties) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String timeless = text.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "");
      out.write(timeless.getBytes(StandardCharsets.UTF_8));
    } else {
      in.transferTo(out);
    }
  }
}
