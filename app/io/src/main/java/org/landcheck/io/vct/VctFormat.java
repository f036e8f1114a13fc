package org.landcheck.io.vct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextFile;

/**
 * Reads VCT files: GB/T 17798-2007 ("3.0"), the land surveys' use of it, and the structure in use
 * before.
 *
 * <p>Feature ids are the ids of objects. Files of Idrisi that end in {@code .vct}, too, are binary
 * and not recognised.
 */
public final class VctFormat implements DatasetFormat {
  private static final int LOOKED_AT = 1 << 16;

  @Override
  public String id() {
    return "vct";
  }

  @Override
  public LocalText title() {
    return LocalText.same("VCT");
  }

  @Override
  public boolean recognises(Path path) {
    try {
      return Files.isRegularFile(path) && isVct(path);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * By its first words; with the usual ending any section will do, so that it is refused in words.
   */
  private static boolean isVct(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(LOOKED_AT);
    }
    // in two bytes a character every other is zero
    String text =
        new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    String words =
        text.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "").stripLeading();
    if (words.startsWith("headbegin")) {
      return true;
    }
    if (words.startsWith("commentbegin")) {
      return words.contains("headbegin");
    }
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".vct")
        && (words.contains("headbegin")
            || words.contains("headend")
            || words.contains("featurecodebegin")
            || words.contains("attributebegin")
            || words.contains("polygonbegin"));
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try (SourceHashes hashes = SourceHashes.begin(List.of(path))) {
      List<LocalText> lineage = new ArrayList<>();
      TextFile file = TextFile.detect(path, options.charset(), lineage);
      Remarks remarks = new Remarks(path.getFileName().toString(), lineage);
      List<Layer> layers = new VctReader(file, remarks, new Progress(monitor, path, 0)).read();
      return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), layers);
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }
}
