package org.landcheck.api.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.Unit;

/** What the pack of an example expects of a layer, from one line. */
final class ExampleSpec {
  private ExampleSpec() {}

  static LayerSpec parse(String text) {
    List<FieldSpec> fields = new ArrayList<>();
    String[] words = text.split("\\s+");
    for (String word : words) {
      if (word.startsWith("fields=")) {
        Arrays.stream(word.substring(7).split(",")).map(ExampleSpec::field).forEach(fields::add);
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

  private static FieldSpec field(String text) {
    boolean required = text.endsWith(":required");
    String plain = text.replace(":required", "");
    Field field = ExampleLayer.field(plain);
    return new FieldSpec(
        field.name(),
        LocalText.same(field.alias().isEmpty() ? field.name() : field.alias()),
        List.of(),
        field.type(),
        field.length(),
        field.decimals(),
        unit(plain),
        required,
        codeList(plain));
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
}
