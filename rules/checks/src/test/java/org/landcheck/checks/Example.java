package org.landcheck.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.Companion;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.FieldType;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Unit;

/**
 * One example of a words page (section {@code ## examples} of the English page).
 *
 * <p>{@code ### bad: title} must give one finding, or as many as {@code finds N} says; {@code ###
 * good: title} none; {@code ### after FIX-ID} shows the layers that the fix changes in the bad
 * example before it. Below the heading stand indented lines:
 *
 * <pre>
 *   param minArea = 0.01              lists: a; b; c
 *   county 430181
 *   dataset                           the rule names no layer
 *   expect DJQ POLYGON required fields=DJQDM:TEXT:9:required,MJ:REAL:0:2:m2
 *   expect DJQ POLYGON fields=YT:TEXT:0:0::land-use        the field's vocabulary behind its unit
 *   codes land-use 01 耕地; 0101 水田 <01 2020-11-17..; R2 ..2020-11-16      below a class, in force
 *   layer DJQ crs=4526 type=POLYGON key=DJQDM fields=DJQDM:TEXT:9,MJ:REAL
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
 */
record Example(
    String kind,
    String title,
    String fix,
    Map<String, String> params,
    Optional<String> county,
    boolean onDataset,
    List<LayerSpec> specs,
    List<CodeList> codeLists,
    List<Layer> layers,
    List<Layer> neighbours,
    Map<Companion, List<Layer>> companions,
    int finds) {
  private static final Pattern HEADING = Pattern.compile("### (bad|good|after)[: ]*(.*)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
  private static final Pattern FEATURE = Pattern.compile("(?:(\\d+):\\s*)?([A-Z].*?)(?:\\|(.*))?");

  /** All examples of a check. */
  static List<Example> of(Check check) {
    String section = check.words(Lang.EN).sections().getOrDefault("examples", "");
    List<Example> all = new ArrayList<>();
    String heading = "";
    List<String> lines = new ArrayList<>();
    for (String line : (section + "\n### end").split("\n")) {
      if (line.startsWith("### ")) {
        if (!heading.isEmpty()) {
          all.add(parse(heading, lines));
        }
        heading = line;
        lines.clear();
      } else if (line.startsWith("    ")) {
        lines.add(line.strip());
      }
    }
    return all;
  }

  private static Example parse(String heading, List<String> lines) {
    Matcher head = HEADING.matcher(heading);
    if (!head.matches()) {
      throw new IllegalArgumentException("neither bad, good nor after: " + heading);
    }
    String kind = head.group(1);
    Map<String, String> params = new LinkedHashMap<>();
    Optional<String> county = Optional.empty();
    boolean onDataset = false;
    List<LayerSpec> specs = new ArrayList<>();
    List<CodeList> codeLists = new ArrayList<>();
    List<TestLayer> layers = new ArrayList<>();
    List<TestLayer> neighbours = new ArrayList<>();
    Map<Companion, List<TestLayer>> companions = new EnumMap<>(Companion.class);
    TestLayer current = null;
    int finds = kind.equals("bad") ? 1 : 0;
    for (String line : lines) {
      String[] words = line.split("\\s+", 2);
      String rest = words.length > 1 ? words[1] : "";
      switch (words[0]) {
        case "param" -> params.put(rest.split("=", 2)[0].strip(), rest.split("=", 2)[1].strip());
        case "county" -> county = Optional.of(rest);
        case "dataset" -> onDataset = true;
        case "finds" -> finds = Integer.parseInt(rest);
        case "expect" -> specs.add(spec(rest));
        case "codes" -> codeLists.add(ExampleCodes.parse(rest));
        case "layer" -> layers.add(current = layer(rest));
        case "neighbour" -> neighbours.add(current = layer(rest));
        case "reference", "previous", "loaded" ->
            companions
                .computeIfAbsent(
                    Companion.valueOf(words[0].toUpperCase(Locale.ROOT)), role -> new ArrayList<>())
                .add(current = layer(rest));
        default -> {
          if (current == null) {
            layers.add(current = TestLayer.named("L"));
          }
          feature(current, line);
        }
      }
    }
    return new Example(
        kind,
        head.group(2),
        kind.equals("after") ? head.group(2) : "",
        params,
        county,
        onDataset,
        specs,
        codeLists,
        layers.stream().map(TestLayer::build).toList(),
        neighbours.stream().map(TestLayer::build).toList(),
        companions.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> each.getValue().stream().map(TestLayer::build).toList())),
        finds);
  }

  private static TestLayer layer(String text) {
    String[] words = text.split("\\s+");
    TestLayer layer = TestLayer.named(words[0]);
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, Math.max(0, word.indexOf('=')))) {
        case "crs" -> layer.crs(crs(value));
        case "type" -> layer.type(GeometryType.valueOf(value));
        case "key" -> layer.key(value);
        case "fields" -> Arrays.stream(value.split(",")).map(Example::field).forEach(layer::field);
        default -> throw new IllegalArgumentException("layer line: " + word);
      }
    }
    return layer;
  }

  private static Crs crs(String name) {
    return switch (name) {
      case "none" -> Crs.UNDECLARED;
      case "degrees" -> TestLayer.degrees();
      default -> {
        int code = Integer.parseInt(name);
        yield code < 4513
            ? TestLayer.sixDegree(code)
            : code < 4534 ? TestLayer.zone(code - 4488, true) : TestLayer.zone(code - 4509, false);
      }
    };
  }

  private static Field field(String text) {
    String[] parts = text.split(":");
    FieldType type = parts.length > 1 ? FieldType.valueOf(parts[1]) : FieldType.TEXT;
    int length = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    int decimals = parts.length > 3 ? Integer.parseInt(parts[3]) : 0;
    return Field.of(parts[0], type, length, decimals);
  }

  private static LayerSpec spec(String text) {
    List<FieldSpec> fields = new ArrayList<>();
    String[] words = text.split("\\s+");
    for (String word : words) {
      if (word.startsWith("fields=")) {
        for (String part : word.substring(7).split(",")) {
          boolean required = part.endsWith(":required");
          String plain = part.replace(":required", "");
          Field field = field(plain);
          fields.add(
              new FieldSpec(
                  field.name(),
                  LocalText.same(field.name()),
                  List.of(),
                  field.type(),
                  field.length(),
                  field.decimals(),
                  unit(plain),
                  required,
                  codeList(plain)));
        }
      }
    }
    return new LayerSpec(
        words[0],
        LocalText.same(words[0]),
        List.of(),
        GeometryType.valueOf(words[1]),
        Optional.empty(),
        Arrays.asList(words).contains("required"),
        fields);
  }

  /** The unit behind name, type, length and decimals of a field. */
  private static Unit unit(String text) {
    String[] parts = text.split(":");
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.symbol().equals(parts.length > 4 ? parts[4] : ""))
        .findFirst()
        .orElseThrow();
  }

  /** The vocabulary behind the unit of a field. */
  private static Optional<String> codeList(String text) {
    return Arrays.stream(text.split(":")).skip(5).findFirst();
  }

  private static void feature(TestLayer layer, String line) {
    Matcher parts = FEATURE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a feature: " + line);
    }
    List<String> texts =
        parts.group(3) == null
            ? List.of()
            : Arrays.stream(parts.group(3).split(",", -1))
                .map(String::strip)
                .map(Example::unescaped)
                .toList();
    Object[] values = layer.values(texts);
    if (parts.group(1) == null) {
      layer.row(parts.group(2).strip(), values);
    } else {
      layer.feature(Long.parseLong(parts.group(1)), parts.group(2).strip(), values);
    }
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(found.group(1), 16))));
  }

  /** The inspection this example asks for, not yet run. */
  TestInspection inspection(Check check) {
    TestInspection inspection = TestInspection.of(check).layers(layers.toArray(Layer[]::new));
    if (onDataset) {
      inspection.onDataset();
    }
    if (!neighbours.isEmpty()) {
      inspection.neighbour(neighbours.toArray(Layer[]::new));
    }
    companions.forEach((role, each) -> inspection.companion(role, each.toArray(Layer[]::new)));
    inspection.specs(specs.toArray(LayerSpec[]::new));
    inspection.codeLists(codeLists.toArray(CodeList[]::new));
    county.ifPresent(inspection::county);
    params.forEach((name, text) -> inspection.param(name, value(check, name, text)));
    return inspection;
  }

  Dataset dataset() {
    return ArrayDataset.of(layers.toArray(Layer[]::new));
  }

  private static Object value(Check check, String name, String text) {
    Param<?> param =
        check.info().params().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    return switch (param.type().getSimpleName().toLowerCase(Locale.ROOT)) {
      case "double" -> Double.valueOf(text);
      case "long" -> Long.valueOf(text);
      case "boolean" -> Boolean.valueOf(text);
      case "list" -> Arrays.stream(text.split(";")).map(String::strip).toList();
      default -> text;
    };
  }
}
