package org.landcheck.api.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.Companion;
import org.landcheck.api.Dataset;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;

/**
 * One example of a words page (section {@code ## examples} of the English page).
 *
 * <p>{@code ### bad: title} must give one finding, or as many as {@code finds N} says; {@code ###
 * good: title} none; {@code ### after FIX-ID} shows the layers that the fix changes in the bad
 * example before it. The Chinese page has the headings of the bad and good ones in the same order,
 * for their titles, and nothing else. Below the heading stand indented lines:
 *
 * <pre>
 *   param minArea = 0.01              lists: a; b; c
 *   county 430181
 *   dataset                           the rule names no layer
 *   expect DJQ POLYGON required fields=DJQDM:TEXT:9:required,MJ:REAL:0:2:m2
 *   expect DJQ POLYGON fields=YT:TEXT:0:0::land-use        the field's vocabulary behind its unit
 *   codes land-use 01 耕地; 0101 水田 <01 2020-11-17..; R2 ..2020-11-16      below a class, in force
 *   layer DJQ crs=4526 type=POLYGON key=DJQDM fields=DJQDM:TEXT:9,MJ:REAL
 *   fields=DJQDM=代码:TEXT:9           with the alias of the data, the title of the pack
 *   neighbour DJQ                     as layer, but in the neighbouring county's data
 *   reference DJQ                     as layer, but in the reference data
 *   previous DJQ                      as layer, but in the version before
 *   loaded DJQ                        as layer, but in the data as they were loaded
 *   7: POLYGON ((…)) | 430181001, NULL
 *   NULL | 430181001                  a row without a shape, as tables have
 *   NULL | \\u3000东村                 a character that cannot be seen
 *   finds 2
 * </pre>
 *
 * The first layer is the rule's, the second the one it compares with; without a layer line features
 * go to a layer L. Ids count from 1 if not given. Known systems: none, degrees, 4502 … 4554.
 *
 * @param title what it shows; empty for what a fix makes
 * @param fix the fix whose outcome it shows; empty for any other example
 * @param params values by parameter name, as rules hold them
 * @param onDataset whether the rule names no layer
 * @param specs what the pack expects of layers
 * @param finds how many findings the check makes
 */
public record CheckExample(
    Kind kind,
    LocalText title,
    String fix,
    Map<String, Object> params,
    Optional<String> county,
    boolean onDataset,
    List<LayerSpec> specs,
    List<CodeList> codeLists,
    List<Layer> layers,
    List<Layer> neighbours,
    Map<Companion, List<Layer>> companions,
    int finds) {
  /** What an example is of. */
  public enum Kind {
    /** Something is found. */
    BAD,
    /** Nothing is found. */
    GOOD,
    /** The layers of the bad example before it, once a fix changed them. */
    AFTER
  }

  public CheckExample {
    specs = List.copyOf(specs);
    codeLists = List.copyOf(codeLists);
    layers = List.copyOf(layers);
    neighbours = List.copyOf(neighbours);
    companions = Map.copyOf(companions);
  }

  /**
   * All examples of a check, in the order of its page.
   *
   * @throws IllegalArgumentException if a line cannot be read, or a title is missing in one of the
   *     languages: a fault of the program
   */
  public static List<CheckExample> of(Check check) {
    ExampleTitles titles = ExampleTitles.of(section(check, Lang.ZH));
    List<CheckExample> all = new ArrayList<>();
    String heading = "";
    List<String> lines = new ArrayList<>();
    for (String line : (section(check, Lang.EN) + "\n### end").split("\n")) {
      if (line.startsWith("### ")) {
        if (!heading.isEmpty()) {
          all.add(new ExampleLines(check).read(heading, titles, lines));
        }
        heading = line;
        lines.clear();
      } else if (line.startsWith("    ")) {
        lines.add(line.strip());
      }
    }
    titles.end();
    return all;
  }

  private static String section(Check check, Lang lang) {
    return check.words(lang).sections().getOrDefault("examples", "");
  }

  public Dataset dataset() {
    return ArrayDataset.of(layers.toArray(Layer[]::new));
  }
}
