package org.landcheck.checks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** The 122 counties of Hunan, from {@code hunan-counties.csv} beside the packs. */
public final class Counties {
  private static final int FIRST_ZONE = 36;
  private static final int FIRST_WINDOW = 11;

  private final List<County> all;
  private final Map<String, County> byCode = new HashMap<>();

  /** Reads the table only when somebody asks. */
  private static final class Hunan {
    static final Counties COUNTIES =
        new Counties(new String(Packs.resource("hunan-counties.csv"), StandardCharsets.UTF_8));
  }

  private Counties(String csv) {
    all = csv.lines().skip(1).map(Counties::county).toList();
    for (County county : all) {
      county.formerCodes().forEach(code -> byCode.put(code, county));
    }
    all.forEach(county -> byCode.put(county.code(), county));
  }

  public static Counties hunan() {
    return Hunan.COUNTIES;
  }

  /** All, by code. */
  public List<County> all() {
    return all;
  }

  /** The county that has or had a code. */
  public Optional<County> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private static County county(String line) {
    String[] cells = line.split(",", -1);
    double[] degrees =
        Arrays.stream(cells).skip(5).limit(4).mapToDouble(Double::parseDouble).toArray();
    Map<Integer, Envelope> windows = new HashMap<>();
    for (int i = FIRST_WINDOW; i < cells.length; i++) {
      double[] metres = words(cells[i]).stream().mapToDouble(Double::parseDouble).toArray();
      windows.put(FIRST_ZONE + i - FIRST_WINDOW, envelope(metres));
    }
    return new County(
        cells[0],
        cells[1],
        cells[2],
        words(cells[3]),
        Integer.parseInt(cells[4]),
        envelope(degrees),
        Integer.parseInt(cells[9]),
        words(cells[10]).stream().map(Integer::valueOf).toList(),
        windows);
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** From west, south, east, north. */
  private static Envelope envelope(double[] sides) {
    return new Envelope(sides[0], sides[2], sides[1], sides[3]);
  }
}
