package org.landcheck.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Measures streams of an open PDF before they are unpacked. */
final class PdfStreams {
  /** A string of LZW codes grows by one byte a code, up to 4096 codes of 12 bits. */
  private static final int LZW = 2_731;

  private static final int RUNS = 64;
  private static final int WIDEST = 1 << 17;
  private static final Set<String> CODINGS =
      Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");

  private PdfStreams() {}

  /** Names of the filters in the order in which they unpack. */
  static List<String> filters(COSStream stream) {
    List<String> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName one) {
      names.add(one.getName());
    } else if (filters instanceof COSArray several) {
      for (int i = 0; i < Math.min(8, several.size()); i++) {
        names.add(several.getObject(i) instanceof COSName name ? name.getName() : "");
      }
    }
    return names;
  }

  /**
   * Whether a stream unpacks to no more than some bytes; those packed twice never do.
   *
   * @param most bytes
   */
  static boolean fits(COSStream stream, long most) throws IOException {
    if (!parametersFit(stream)) {
      return false;
    }
    List<String> packings = new ArrayList<>(filters(stream));
    packings.removeIf(CODINGS::contains);
    long length = stream.getLength();
    if (packings.isEmpty()) {
      return length <= most;
    }
    if (packings.size() > 1) {
      return false;
    }
    return switch (packings.get(0)) {
      case "FlateDecode", "Fl" -> filters(stream).size() == 1 && inflates(stream, most);
      case "LZWDecode", "LZW" -> length * LZW <= most;
      case "RunLengthDecode", "RL" -> length * RUNS <= most;
      default -> false;
    };
  }

  /** Rows that a predictor or a fax decoder makes room for. */
  static boolean parametersFit(COSStream stream) {
    COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    List<COSBase> all = new ArrayList<>();
    if (parameters instanceof COSArray several) {
      for (int i = 0; i < Math.min(8, several.size()); i++) {
        all.add(several.getObject(i));
      }
    } else {
      all.add(parameters);
    }
    for (COSBase each : all) {
      if (each instanceof COSDictionary one
          && (one.getInt(COSName.COLUMNS, 1) > WIDEST
              || one.getInt(COSName.ROWS, 1) > WIDEST
              || (long) one.getInt(COSName.COLUMNS, 1) * one.getInt(COSName.ROWS, 1)
                  > Decoding.MOST_PIXELS
              || one.getInt(COSName.COLORS, 1) > 32
              || one.getInt(COSName.BITS_PER_COMPONENT, 8) > 32)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inflates(COSStream stream, long most) throws IOException {
    byte[] block = new byte[1 << 14];
    long count = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int read = in.read(block); read > 0 && count <= most; read = in.read(block)) {
        count += read;
      }
    } catch (ZipException | java.io.EOFException e) {
      // damaged there: its reader keeps what came before, which was counted with the whole file
      return count <= most;
    }
    return count <= most;
  }
}
