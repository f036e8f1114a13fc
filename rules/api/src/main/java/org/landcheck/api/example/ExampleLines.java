package org.landcheck.api.example;

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
import org.landcheck.api.Check;
import org.landcheck.api.CodeList;
import org.landcheck.api.Companion;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.example.CheckExample.Kind;

/** Reads one example, line by line. */
final class ExampleLines {
  private static final Pattern HEADING = Pattern.compile("### (bad|good|after)[: ]*(.*)");

  private final Check check;
  private final Map<String, Object> params = new LinkedHashMap<>();
  private final List<LayerSpec> specs = new ArrayList<>();
  private final List<CodeList> codeLists = new ArrayList<>();
  private final List<ExampleLayer> layers = new ArrayList<>();
  private final List<ExampleLayer> neighbours = new ArrayList<>();
  private final Map<Companion, List<ExampleLayer>> companions = new EnumMap<>(Companion.class);
  private Optional<ExampleLayer> current = Optional.empty();
  private Optional<String> county = Optional.empty();
  private boolean onDataset;
  private int finds;

  ExampleLines(Check check) {
    this.check = check;
  }

  CheckExample read(String heading, ExampleTitles titles, List<String> lines) {
    Matcher head = HEADING.matcher(heading);
    if (!head.matches()) {
      throw new IllegalArgumentException("neither bad, good nor after: " + heading);
    }
    Kind kind = Kind.valueOf(head.group(1).toUpperCase(Locale.ROOT));
    finds = kind == Kind.BAD ? 1 : 0;
    lines.forEach(this::line);
    return new CheckExample(
        kind,
        kind == Kind.AFTER
            ? LocalText.EMPTY
            : new LocalText(titles.next(head.group(1), head.group(2)), head.group(2)),
        kind == Kind.AFTER ? head.group(2) : "",
        params,
        county,
        onDataset,
        specs,
        codeLists,
        layers.stream().map(ExampleLayer::build).toList(),
        neighbours.stream().map(ExampleLayer::build).toList(),
        companions.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> each.getValue().stream().map(ExampleLayer::build).toList())),
        finds);
  }

  private void line(String line) {
    String[] words = line.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "param" -> param(rest.split("=", 2)[0].strip(), rest.split("=", 2)[1].strip());
      case "county" -> county = Optional.of(rest);
      case "dataset" -> onDataset = true;
      case "finds" -> finds = Integer.parseInt(rest);
      case "expect" -> specs.add(ExampleSpec.parse(rest));
      case "codes" -> codeLists.add(ExampleCodes.parse(rest));
      case "layer" -> layers.add(begin(rest));
      case "neighbour" -> neighbours.add(begin(rest));
      case "reference", "previous", "loaded" ->
          companions
              .computeIfAbsent(
                  Companion.valueOf(words[0].toUpperCase(Locale.ROOT)), role -> new ArrayList<>())
              .add(begin(rest));
      default -> {
        if (current.isEmpty()) {
          layers.add(begin("L"));
        }
        current.get().row(line);
      }
    }
  }

  private ExampleLayer begin(String text) {
    ExampleLayer layer = ExampleLayer.parse(text);
    current = Optional.of(layer);
    return layer;
  }

  private void param(String name, String text) {
    Param<?> param =
        check.info().params().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    params.put(
        name,
        switch (param.type().getSimpleName().toLowerCase(Locale.ROOT)) {
          case "double" -> (Object) Double.valueOf(text);
          case "long" -> Long.valueOf(text);
          case "boolean" -> Boolean.valueOf(text);
          case "list" -> Arrays.stream(text.split(";")).map(String::strip).toList();
          default -> text;
        });
  }
}
