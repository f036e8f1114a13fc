package org.landcheck.io.crs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.geotools.api.referencing.FactoryException;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.LocalText;
import org.landcheck.io.source.Faults;

/**
 * Reads the file of {@link DatumShift}. No message quotes a line, a value or a key that is not
 * ours: a number may stand in any of them.
 */
final class DatumShiftFile {
  private static final int LONGEST = 1 << 16;
  private static final double ARC_SECOND = Math.PI / 180 / 3600;
  private static final Map<String, Double> LENGTHS = Map.of("m", 1.0, "mm", 1e-3, "km", 1e3);
  private static final Map<String, Double> ANGLES =
      Map.of("arcsec", ARC_SECOND, "rad", 1.0, "urad", 1e-6, "deg", 3600 * ARC_SECOND);
  private static final Set<String> WORDS = Set.of("method", "from", "to");
  private static final Set<String> NUMBERS =
      Set.of("dx", "dy", "dz", "rx", "ry", "rz", "east", "north", "rotation", "scale");

  private final Path file;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();

  private DatumShiftFile(Path file) {
    this.file = file;
  }

  static DatumShift read(Path file) throws BadInputException {
    String[] lines;
    try {
      if (Files.size(file) > LONGEST) {
        throw bad(file, "文件过大，不是转换参数文件", "too large for a file of parameters");
      }
      // Comments may be in any encoding; all that counts is ASCII.
      lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R", -1);
    } catch (IOException e) {
      throw Faults.unreadable(file, e);
    }
    DatumShiftFile read = new DatumShiftFile(file);
    for (int i = 0; i < lines.length; i++) {
      String line = (i == 0 ? lines[i].replaceFirst("^\u00EF\u00BB\u00BF", "") : lines[i]).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        read.line(line, i + 1);
      }
    }
    return read.shift();
  }

  private void line(String line, int number) throws BadInputException {
    int equals = line.indexOf('=');
    String key = equals < 0 ? "" : line.substring(0, equals).strip();
    String value = line.substring(equals + 1).strip();
    if (WORDS.contains(key)) {
      require(words.putIfAbsent(key, value) == null, number, "重复", "is said twice");
      return;
    }
    int dot = key.indexOf('.');
    String name = dot < 0 ? "" : key.substring(0, dot);
    require(
        NUMBERS.contains(name), number, "不是可用的键，见 convert --help", "has no key of convert --help");
    require(units.putIfAbsent(name, key.substring(dot + 1)) == null, number, "重复", "is said twice");
    try {
      numbers.put(name, Double.valueOf(value));
    } catch (NumberFormatException e) {
      numbers.put(name, Double.NaN);
    }
    require(Double.isFinite(numbers.get(name)), number, "不是数字", "holds no number");
  }

  private void require(boolean fine, int line, String zh, String en) throws BadInputException {
    if (!fine) {
      throw bad(file, "第 " + line + " 行" + zh, "line " + line + " " + en);
    }
  }

  private DatumShift shift() throws BadInputException {
    String method = words.getOrDefault("method", "");
    Crs from = system("from");
    Crs to = system("to");
    if (method.equals("plane")) {
      double east = length("east");
      double north = length("north");
      PointMove move = HelmertMove.plane(east, north, angle("rotation"), scale());
      requireNoOther("east", "north", "rotation", "scale");
      if (!from.isProjected() || !to.isProjected()) {
        throw bad(file, "method=plane 时 from 和 to 须为投影坐标系", "plane needs projected from and to");
      }
      return new DatumShift(from, to, true, move);
    }
    boolean frame = method.equals("coordinate-frame");
    if (!frame && !method.equals("position-vector")) {
      throw bad(
          file,
          "method 须为 position-vector、coordinate-frame 或 plane",
          "method must be position-vector, coordinate-frame or plane");
    }
    double[] shift = {length("dx"), length("dy"), length("dz")};
    // The two conventions turn the other way round: EPSG methods 9606 and 9607.
    double sense = frame ? -1 : 1;
    double[] turn = {sense * angle("rx"), sense * angle("ry"), sense * angle("rz")};
    double scale = scale();
    requireNoOther("dx", "dy", "dz", "rx", "ry", "rz", "scale");
    try {
      return new DatumShift(from, to, false, HelmertMove.space(from, to, shift, turn, scale));
    } catch (FactoryException e) {
      throw bad(file, "from 或 to 不是可用的坐标系", "from or to is no usable system");
    }
  }

  private Crs system(String key) throws BadInputException {
    String code = words.getOrDefault(key, "").replaceFirst("(?i)^EPSG:", "");
    Crs crs = Crs.UNDECLARED;
    try {
      crs = code.matches("\\d{4,5}") ? CrsReader.ofEpsg(Integer.parseInt(code)) : crs;
    } catch (BadInputException e) {
      // It would quote what is written there.
    }
    if (!Transforms.isSimple(crs)) {
      throw bad(
          file, key + " 须为 EPSG:编号，例如 EPSG:4490", key + " must be EPSG: and a code, as EPSG:4490");
    }
    return crs;
  }

  private double length(String name) throws BadInputException {
    return number(name, LENGTHS);
  }

  private double angle(String name) throws BadInputException {
    double radians = number(name, ANGLES);
    if (Math.abs(radians) > Math.PI) {
      throw bad(file, name + " 超过半圈，请检查单位", name + " is more than half a turn; check its unit");
    }
    return radians;
  }

  /** Factor that lengths are multiplied with. */
  private double scale() throws BadInputException {
    double value = number("scale", Map.of("ppm", 1e-6, "factor", 1.0));
    double factor = units.get("scale").equals("ppm") ? 1 + value : value;
    if (Math.abs(factor - 1) > 0.01) {
      throw bad(file, "scale 与 1 相差超过 1%，请检查单位", "scale is 1 % off 1; check its unit");
    }
    return factor;
  }

  private double number(String name, Map<String, Double> known) throws BadInputException {
    Double factor = known.get(units.getOrDefault(name, ""));
    if (factor == null) {
      String keys =
          String.join(" ", known.keySet().stream().sorted().map(u -> name + "." + u).toList());
      throw bad(file, "缺少参数或单位：" + keys + " 须有其一", "one of " + keys + " is missing");
    }
    return numbers.get(name) * factor;
  }

  private void requireNoOther(String... known) throws BadInputException {
    if (!Set.of(known).containsAll(numbers.keySet())) {
      throw bad(
          file, "含有该 method 不用的参数，请核对 method", "has parameters its method does not use; check it");
    }
  }

  private static BadInputException bad(Path file, String zh, String en) {
    return new BadInputException(
        new LocalText("转换参数文件 " + file + "：" + zh, "parameter file " + file + ": " + en));
  }
}
