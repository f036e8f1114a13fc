package org.landcheck.core.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.Check;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;

/**
 * A pack being edited: its text and what the text means. Every change gives another draft.
 *
 * <p>A shipped pack is never changed: editing it makes a pack that {@code extends} it and holds
 * only what differs. A file is edited itself, and whatever is not changed keeps the letters it was
 * written with. Of a rule the parent has, only members that differ from the parent's are written; a
 * member set back to the parent's value is taken out again, and with its last member the rule. Of a
 * rule of the pack's own, members that have their defaults are left out in the same way.
 *
 * <p>A draft may have faults, and then it can be neither saved nor used. Rules can be changed in a
 * draft that reads; the draft that comes of it may be one that does not.
 */
public final class PackDraft {
  private final PackReader reader;
  private final PackSource source;
  private final String json;
  private final PackReading reading;

  private PackDraft(PackReader reader, PackSource source, String json) {
    this.reader = reader;
    this.source = source;
    this.json = json;
    this.reading = reader.look(source, json);
  }

  /** A pack of one's own that asks for just what a shipped pack asks for. */
  public static PackDraft onTopOf(RulePack shipped, PackReader reader) {
    Map<String, Object> pack = new LinkedHashMap<>();
    pack.put("id", shipped.id() + "-local");
    pack.put("extends", shipped.id());
    pack.put("version", "1.0.0");
    LocalText title = shipped.title();
    pack.put("title", RuleChange.json(new LocalText(title.zh() + "（本地）", title.en() + " (local)")));
    JsonText text = new JsonText("{}");
    for (Map.Entry<String, Object> member : pack.entrySet()) {
      text = text.with(member.getValue(), member.getKey());
    }
    String name = shipped.id() + "-local.json";
    return new PackDraft(reader, new PackSource(name, Optional.empty()), text + "\n");
  }

  /**
   * A file as it is, with the faults it may have.
   *
   * @throws BadInputException if it cannot be read, or is no UTF-8 text
   */
  public static PackDraft ofFile(Path file, PackReader reader) throws BadInputException {
    PackSource source = PackSource.of(file);
    String json = LocatedJson.decode(source.name(), PackReader.readable(file));
    return new PackDraft(reader, source, json);
  }

  /** The text, which reading gives the pack. */
  public String json() {
    return json;
  }

  /** The text as a file holds it. */
  public byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  public PackSource source() {
    return source;
  }

  /** What it means, or why it means nothing. */
  public PackReading reading() {
    return reading;
  }

  /** Whether it can be saved and used. */
  public boolean reads() {
    return reading.file().isPresent();
  }

  /**
   * The pack it is.
   *
   * @throws IllegalStateException if it has faults
   */
  public RulePack pack() {
    return reading.pack().orElseThrow(() -> new IllegalStateException("the draft has faults"));
  }

  /** The same text in another place, where it may find other packs beside it. */
  public PackDraft at(PackSource other) {
    return new PackDraft(reader, other, json);
  }

  /** With another text. */
  public PackDraft withJson(String text) {
    return text.equals(json) ? this : new PackDraft(reader, source, text);
  }

  public PackDraft withId(String id) {
    return with("id", id);
  }

  public PackDraft withVersion(String version) {
    return with("version", version);
  }

  public PackDraft withTitle(LocalText title) {
    return with("title", RuleChange.json(title));
  }

  private PackDraft with(String member, Object value) {
    return withJson(text().with(value, member).toString());
  }

  private JsonText text() {
    if (!reads()) {
      throw new IllegalStateException("the draft has faults");
    }
    return new JsonText(json);
  }

  /** The rule as the parent has it; empty if it is one of the pack's own. */
  public Optional<Rule> inherited(String rule) {
    return reading.parent().flatMap(parent -> parent.rule(rule));
  }

  /** The check of a rule. */
  public Check check(Rule rule) {
    return check(rule.check());
  }

  private Check check(String id) {
    return reader.checks().stream()
        .filter(check -> check.info().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no check " + id));
  }

  /** With values of a rule. */
  public PackDraft with(String rule, List<RuleChange> changes) {
    Rule now = pack().rule(rule).orElseThrow();
    Rule base = inherited(rule).orElseGet(() -> bare(rule, now.check()));
    JsonText text = text();
    for (RuleChange change : changes) {
      text =
          change.holds(base, check(now))
              ? takenOut(text, rule, change.path())
              : written(text, rule, change);
    }
    return withJson(text.toString());
  }

  private JsonText written(JsonText text, String rule, RuleChange change) {
    if (place(text, rule).isEmpty()) {
      JsonText listed = text.has("rules") ? text : text.with(List.of(), "rules");
      Object value = change.json();
      List<String> path = change.path();
      for (int i = path.size() - 1; i > 0; i--) {
        value = Map.of(path.get(i), value);
      }
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", rule);
      item.put(path.get(0), value);
      return listed.with(item, "rules", listed.size("rules"));
    }
    Object[] path = path(place(text, rule).get(), change.path());
    boolean param = change.path().size() > 1;
    if (param && !text.has("rules", path[1], path[2])) {
      return text.with(Map.of((String) path[3], change.json()), "rules", path[1], path[2]);
    }
    return text.with(change.json(), path);
  }

  private JsonText takenOut(JsonText text, String rule, List<String> member) {
    Optional<Integer> place = place(text, rule);
    if (place.isEmpty() || !text.has(path(place.get(), member))) {
      return text;
    }
    JsonText without = text.without(path(place.get(), member));
    if (member.size() > 1 && without.size("rules", place.get(), member.get(0)) == 0) {
      without = without.without("rules", place.get(), member.get(0));
    }
    boolean nothingLeft = inherited(rule).isPresent() && without.size("rules", place.get()) == 1;
    return nothingLeft ? withoutItem(without, place.get()) : without;
  }

  private JsonText withoutItem(JsonText text, int place) {
    boolean last = text.size("rules") == 1 && reading.parent().isPresent();
    return last ? text.without("rules") : text.without("rules", place);
  }

  private static Object[] path(int place, List<String> member) {
    List<Object> path = new ArrayList<>(List.of("rules", place));
    path.addAll(member);
    return path.toArray();
  }

  /** Which item of the text's own list speaks of a rule. */
  private static Optional<Integer> place(JsonText text, String rule) {
    for (int i = 0; i < text.size("rules"); i++) {
      if (text.string("rules", i, "id").filter(rule::equals).isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** A rule of which nothing is written but its check. */
  private Rule bare(String rule, String check) {
    Check of = check(check);
    return new Rule(
        rule,
        check,
        new LocalText(of.words(Lang.ZH).title(), of.words(Lang.EN).title()),
        Optional.empty(),
        Optional.empty(),
        of.info().severity(),
        Map.of(),
        "",
        LocalText.EMPTY,
        Certainty.U);
  }

  /**
   * With one more rule.
   *
   * @param changes what it has besides the defaults of its check
   */
  public PackDraft plus(String rule, String check, List<RuleChange> changes) {
    Rule bare = bare(rule, check);
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", rule);
    item.put("check", check);
    JsonText listed = text().has("rules") ? text() : text().with(List.of(), "rules");
    JsonText added = listed.with(item, "rules", listed.size("rules"));
    for (RuleChange change : changes) {
      if (!change.holds(bare, check(check))) {
        added = written(added, rule, change);
      }
    }
    return withJson(added.toString());
  }

  /** An id that no rule has yet, made of a check and perhaps a layer. */
  public String freeId(String check, Optional<String> layer) {
    String fault = check.substring(check.indexOf('.') + 1);
    String stem =
        (layer.orElse("") + "-" + fault)
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String id = stem;
    for (int i = 2; pack().rule(id).isPresent(); i++) {
      id = stem + "-" + i;
    }
    return id;
  }

  /**
   * Without a rule of its own.
   *
   * @throws IllegalArgumentException if the parent has the rule: then it can only be switched off
   */
  public PackDraft without(String rule) {
    if (inherited(rule).isPresent()) {
      throw new IllegalArgumentException("the parent has rule " + rule);
    }
    JsonText text = text();
    return withJson(withoutItem(text, place(text, rule).orElseThrow()).toString());
  }

  /** With a rule of the parent just as the parent has it. */
  public PackDraft asInherited(String rule) {
    JsonText text = text();
    Optional<Integer> place = place(text, rule);
    return inherited(rule).isEmpty() || place.isEmpty()
        ? this
        : withJson(withoutItem(text, place.get()).toString());
  }
}
