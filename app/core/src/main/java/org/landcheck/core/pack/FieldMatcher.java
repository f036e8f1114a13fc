package org.landcheck.core.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LayerSpec;

/** Assigns the fields of one layer to those its spec expects. */
final class FieldMatcher {
  private final LayerSchema schema;
  private final LayerSpec spec;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, FieldMatch> found = new HashMap<>();

  private FieldMatcher(LayerSchema schema, LayerSpec spec) {
    this.schema = schema;
    this.spec = spec;
  }

  static List<FieldMatch> match(LayerSchema schema, LayerSpec spec) {
    return match(schema, spec, MappingChoices.NONE);
  }

  static List<FieldMatch> match(LayerSchema schema, LayerSpec spec, MappingChoices choices) {
    FieldMatcher matcher = new FieldMatcher(schema, spec);
    for (FieldSpec field : spec.fields()) {
      if (choices.source(spec, field).filter(MappingChoices.NOTHING::equals).isPresent()) {
        matcher.found.put(
            field.name(), new FieldMatch(field, Optional.empty(), MatchKind.CHOSEN, List.of()));
      }
    }
    matcher.assign(
        MatchKind.CHOSEN,
        (name, field) -> choices.source(spec, field).filter(name::equals).isPresent());
    matcher.assign(MatchKind.EXACT, (name, field) -> name.equals(field.name()));
    matcher.assign(MatchKind.EXACT, (name, field) -> NameMatch.exact(name, field.name()));
    matcher.assign(MatchKind.ALIAS, (name, field) -> NameMatch.alias(name, field.aliases()));
    matcher.assign(
        MatchKind.ALIAS, (name, field) -> NameMatch.noted(name, field.name(), field.aliases()));
    matcher.assign(
        MatchKind.ALIAS, (name, field) -> NameMatch.cut(name, field.name(), field.aliases()));
    if (schema.geometryType() == GeometryType.NONE) {
      matcher.assign(
          MatchKind.ALIAS, (name, field) -> NameMatch.grouped(name, field.name(), field.aliases()));
    }
    List<FieldMatch> matches = new ArrayList<>();
    for (FieldSpec field : spec.fields()) {
      FieldMatch missing = new FieldMatch(field, Optional.empty(), MatchKind.MISSING, List.of());
      matches.add(matcher.found.getOrDefault(field.name(), missing));
    }
    return matches;
  }

  private void assign(MatchKind kind, BiPredicate<String, FieldSpec> answers) {
    Map<FieldSpec, List<String>> candidates = new HashMap<>();
    Map<String, Integer> claims = new HashMap<>();
    for (FieldSpec field : spec.fields()) {
      if (found.containsKey(field.name())) {
        continue;
      }
      List<String> fitting =
          schema.fields().stream()
              .map(Field::name)
              .filter(name -> !taken.contains(name) && answers.test(name, field))
              .toList();
      if (!fitting.isEmpty()) {
        candidates.put(field, fitting);
      }
      fitting.forEach(name -> claims.merge(name, 1, Integer::sum));
    }
    candidates.forEach(
        (field, fitting) -> {
          boolean one = fitting.size() == 1 && claims.get(fitting.get(0)) == 1;
          found.put(
              field.name(),
              one
                  ? new FieldMatch(field, Optional.of(fitting.get(0)), kind, List.of())
                  : new FieldMatch(field, Optional.empty(), MatchKind.AMBIGUOUS, fitting));
          taken.addAll(fitting);
        });
  }

  /** A name for a field that a person passed over, for it must not go by a name of the pack. */
  private static String aside(String name, Set<String> spoken) {
    String free = name;
    while (spoken.contains(free)) {
      free += "_";
    }
    return free;
  }

  /**
   * How many fields of a spec a table has, if it can be taken for it by them: every required one,
   * and at least two; else 0.
   */
  static int fields(LayerSchema schema, LayerSpec spec) {
    int found = 0;
    for (FieldMatch match : match(schema, spec)) {
      if (match.source().isPresent()) {
        found++;
      } else if (match.spec().required()) {
        return 0;
      }
    }
    return found < 2 ? 0 : found;
  }

  /** The schema under the pack's field names, with the pack's key where the layer has it. */
  static LayerSchema renamed(LayerSchema schema, LayerMatch match) {
    Map<String, String> canonical = new HashMap<>();
    Set<String> spoken = new HashSet<>();
    for (FieldMatch field : match.fields()) {
      field.source().ifPresent(name -> canonical.put(name, field.spec().name()));
      if (field.source().isPresent() || field.how() == MatchKind.CHOSEN) {
        spoken.add(field.spec().name());
      }
    }
    List<Field> fields =
        schema.fields().stream()
            .map(
                field -> {
                  String name = canonical.get(field.name());
                  return name != null
                      ? field.renamed(name)
                      : field.renamed(aside(field.name(), spoken));
                })
            .toList();
    Optional<String> key =
        match
            .spec()
            .key()
            .filter(canonical::containsValue)
            .or(() -> schema.keyField().map(name -> canonical.getOrDefault(name, name)));
    return new LayerSchema(schema.name(), schema.geometryType(), fields, key);
  }
}
