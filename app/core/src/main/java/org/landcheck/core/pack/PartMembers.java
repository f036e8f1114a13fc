package org.landcheck.core.pack;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.Certainty;
import org.landcheck.api.CodeList;
import org.landcheck.api.CodeList.Code;
import org.landcheck.api.DefectClass;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Scoring;
import org.landcheck.api.Severity;

/**
 * What a part of a pack says, member by member, by the names and in the words of packs: texts in
 * two languages as {@link LocalText}, lists of texts, numbers, flags, and texts, blank where there
 * is nothing. Members inside members have names such as {@code classes.A}.
 */
final class PartMembers {
  /** What must be written where the parent does not say it. */
  private static final Set<String> MUST = Set.of("type", "title");

  private PartMembers() {}

  /** What a pack says of a part; empty if it has none. Rules have their own ways. */
  static Optional<Map<String, Object>> of(RulePack pack, PackPart part) {
    return switch (part.list()) {
      case "layers" -> pack.layer(part.name()).map(PartMembers::layer);
      case "fields" ->
          pack.layer(part.within()).stream()
              .flatMap(layer -> layer.fields().stream())
              .filter(field -> field.name().equals(part.name()))
              .findFirst()
              .map(PartMembers::field);
      case "codeLists" -> pack.codeList(part.name()).map(PartMembers::codeList);
      case "codes" ->
          pack.codeList(part.within()).stream()
              .flatMap(list -> list.codes().stream())
              .filter(code -> code.code().equals(part.name()))
              .findFirst()
              .map(PartMembers::code);
      case "scoring" -> pack.scoring().map(PartMembers::scoring);
      case "rules" -> pack.rule(part.name()).map(rule -> Map.of());
      default -> Optional.of(Map.of());
    };
  }

  /** What a part says of which nothing but its name is written. */
  static Map<String, Object> bare(PackPart part) {
    LocalText name = LocalText.same(part.name());
    return switch (part.list()) {
      case "layers" ->
          layer(
              new LayerSpec(
                  part.name(),
                  name,
                  List.of(),
                  GeometryType.ANY,
                  Optional.empty(),
                  false,
                  List.of()));
      case "fields" -> bareField(name);
      case "codeLists" ->
          codeList(new CodeList(part.name(), name, LocalText.EMPTY, Certainty.U, List.<Code>of()));
      case "scoring" -> scoring(ScoringDecoder.USUAL);
      default -> Map.of();
    };
  }

  /**
   * Whether a value need not be written: it is what the part has anyway, or there is none.
   *
   * @param usual what the part says of which nothing is written
   */
  static boolean holds(Map<String, Object> usual, PackPart part, String member, Object value) {
    if (usual.containsKey(member)) {
      return value.equals(usual.get(member));
    }
    boolean must = member.equals(part.key()) || MUST.contains(member);
    return !must && value.equals("");
  }

  /** A field must say of what type it is. */
  private static Map<String, Object> bareField(LocalText name) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", name);
    all.put(PartChange.ALIASES, List.of());
    all.put("length", 0);
    all.put("decimals", 0);
    all.put("required", false);
    return all;
  }

  private static Map<String, Object> layer(LayerSpec layer) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", layer.title());
    all.put(PartChange.ALIASES, layer.aliases());
    all.put("geometry", PackDecoder.word(layer.geometryType()));
    all.put("key", layer.key().orElse(""));
    all.put("required", layer.required());
    return all;
  }

  private static Map<String, Object> field(FieldSpec field) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", field.title());
    all.put(PartChange.ALIASES, field.aliases());
    all.put("type", PackDecoder.word(field.type()));
    all.put("length", field.length());
    all.put("decimals", field.decimals());
    all.put("unit", field.unit().symbol());
    all.put("required", field.required());
    all.put("codeList", field.codeList().orElse(""));
    return all;
  }

  private static Map<String, Object> codeList(CodeList list) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", list.title());
    all.put("source", list.source());
    all.put("certainty", list.certainty().name());
    return all;
  }

  static Map<String, Object> code(Code code) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", code.title());
    all.put("parent", code.parent().orElse(""));
    all.put("from", code.from().map(LocalDate::toString).orElse(""));
    all.put("until", code.until().map(LocalDate::toString).orElse(""));
    return all;
  }

  private static Map<String, Object> scoring(Scoring scoring) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", scoring.title());
    all.put("source", scoring.source());
    all.put("certainty", scoring.certainty().name());
    for (DefectClass each : EnumSet.allOf(DefectClass.class)) {
      all.put("classes." + each, scoring.deductions().getOrDefault(each, 0.0));
    }
    all.put("difficulty", scoring.difficulty());
    all.put("passMark", scoring.passMark());
    all.put("maxGrossErrorShare", scoring.maxGrossErrorShare());
    all.put(
        "grossClasses",
        new TreeSet<>(scoring.grossClasses()).stream().map(DefectClass::name).toList());
    for (Severity each : Severity.values()) {
      DefectClass of = scoring.severityClasses().get(each);
      all.put("severityClasses." + each, of == null ? "" : of.name());
    }
    scoring.ruleClasses().forEach((rule, of) -> all.put("ruleClasses." + rule, of.name()));
    return all;
  }
}
