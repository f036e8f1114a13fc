package org.landcheck.io.raster;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Reads world files: six numbers, a line each, that place the <em>middle</em> of the upper left
 * pixel (Esri, "World files for raster datasets").
 */
final class WorldFile {
  /** Longer than any six numbers. */
  private static final long LONGEST = 4096;

  private static final int NUMBERS = 6;

  private WorldFile() {}

  /** The world file beside an image: {@code .pgw}, {@code .pngw}, {@code .wld}, in any case. */
  static Optional<Path> beside(Path image) {
    String name = image.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    List<String> endings = new ArrayList<>();
    if (ending.length() >= 2) {
      endings.add("" + ending.charAt(0) + ending.charAt(ending.length() - 1) + "w");
      endings.add(ending + "w");
    }
    endings.add("wld");
    for (String candidate : endings) {
      for (String spelling : List.of(candidate, candidate.toUpperCase(Locale.ROOT))) {
        Path file = image.resolveSibling(stem + "." + spelling);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * From pixels to coordinates.
   *
   * @throws BadInputException if the file does not hold six numbers
   */
  static AffineTransform read(Path file) throws IOException, BadInputException {
    List<Double> numbers = new ArrayList<>();
    if (Files.size(file) <= LONGEST) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (String word : text.strip().split("\\s+")) {
        try {
          // some programs write the decimal comma of their system
          numbers.add(Double.parseDouble(word.replace(',', '.')));
        } catch (NumberFormatException e) {
          numbers.clear();
          break;
        }
      }
    }
    if (numbers.size() < NUMBERS) {
      throw new BadInputException(
          new LocalText(
              file + " 应有 6 行数字，内容不符。请重新导出影像和坐标文件",
              file + " should hold six numbers; export image and world file again"));
    }
    AffineTransform middle =
        new AffineTransform(
            numbers.get(0),
            numbers.get(1),
            numbers.get(2),
            numbers.get(3),
            numbers.get(4),
            numbers.get(5));
    middle.translate(-0.5, -0.5);
    return middle;
  }
}
