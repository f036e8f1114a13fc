package org.landcheck.core.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String EXAMPLES = "examples";

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
    JsonSource text = new JsonSource("{}");
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

  private JsonSource text() {
    if (!reads()) {
      throw new IllegalStateException("the draft has faults");
    }
    return new JsonSource(json);
  }

  /** The rule as the parent has it; empty if it is one of the pack's own. */
  public Optional<Rule> inherited(String rule) {
    return reading.parent().flatMap(parent -> parent.rule(rule));
  }

  /** A rule as it would be if nothing of it were written: the parent's, or all defaults. */
  public Rule usual(Rule rule) {
    return inherited(rule.id()).orElseGet(() -> bare(rule.id(), rule.check()));
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

  /**
   * What is wrong with a condition on rows of a layer, if anything; its place is counted in the
   * condition. Of a layer of which the pack lists no fields nothing can be said.
   */
  public Optional<BadInputException> conditionFault(String condition, String layer) {
    return pack()
        .layer(layer)
        .filter(spec -> !spec.fields().isEmpty())
        .flatMap(spec -> reader.fault(condition, spec));
  }

  /** With values of a rule. */
  public PackDraft with(String rule, List<RuleChange> changes) {
    return with(PackPart.rule(rule), changes);
  }

  /**
   * With values of a part.
   *
   * @param changes of the kind that the part has
   */
  public PackDraft with(PackPart part, List<? extends MemberChange> changes) {
    PackItems items = items();
    for (MemberChange change : changes) {
      if (holds(part, change)) {
        items = items.without(part, change.path());
      } else if (change instanceof PartChange other) {
        Object usual = usual(part).getOrDefault(change.member(), "");
        items = items.with(part, change.path(), other.beyond(usual).json());
      } else {
        items = items.with(part, change.path(), change.json());
      }
    }
    return withJson(items.json());
  }

  /** Whether a value is what the part has without anything written. */
  private boolean holds(PackPart part, MemberChange change) {
    if (change instanceof RuleChange of) {
      Rule now = pack().rule(part.name()).orElseThrow();
      return of.holds(usual(now), check(now));
    }
    Object value = ((PartChange) change).value();
    return PartMembers.holds(usual(part), part, change.member(), value);
  }

  /** Whether the parent has a part; of the pack itself, whether there is a parent. */
  public boolean inherited(PackPart part) {
    return reading.parent().flatMap(parent -> PartMembers.of(parent, part)).isPresent();
  }

  /**
   * What the draft says of a layer, field, code list, code or the scoring, by member: texts in two
   * languages as {@link LocalText}, lists of texts, numbers, flags, and texts, blank where there is
   * nothing; members inside members as {@code classes.A}. Empty if it has no such part.
   */
  public Optional<Map<String, Object>> members(PackPart part) {
    return PartMembers.of(pack(), part);
  }

  /** What it would say of it if nothing were written: the parent's words, or the defaults. */
  public Map<String, Object> usual(PackPart part) {
    return reading
        .parent()
        .flatMap(parent -> PartMembers.of(parent, part))
        .orElseGet(() -> PartMembers.bare(part));
  }

  /**
   * With many codes of a list at once, which is laid out anew. Codes it has keep their places, and
   * what is not said of them stays; others come behind.
   *
   * @param codes what to say of each, by code and member
   */
  public PackDraft withCodes(String list, Map<String, Map<String, Object>> codes) {
    return withCodes(CodeRows.of(this, list).with(codes));
  }

  /** Without some codes of its own of a list, which is laid out anew. */
  public PackDraft withoutCodes(String list, Set<String> codes) {
    return withCodes(CodeRows.of(this, list).without(codes));
  }

  private PackDraft withCodes(CodeRows rows) {
    PackPart part = PackPart.codeList(rows.list());
    List<String> member = List.of("codes");
    List<Map<String, Object>> written = rows.written(this);
    boolean none = written.isEmpty() && inherited(part);
    PackItems items = items();
    return withJson(
        (none ? items.without(part, member) : items.with(part, member, written)).json());
  }

  /** With one more layer, field, code list or code, or with a scoring table. */
  public PackDraft plus(PackPart part, Map<String, Object> members) {
    return withJson(items().plus(part, members).json());
  }

  /** Without anything written of a part. One the parent has is then as the parent has it. */
  public PackDraft without(PackPart part) {
    return withJson(items().without(part).json());
  }

  /** With one more example behind the others, made by {@link ExampleText}. */
  public PackDraft withExample(Map<String, Object> example) {
    JsonSource text = text();
    return withJson(
        (text.has(EXAMPLES)
                ? text.with(example, EXAMPLES, text.size(EXAMPLES))
                : text.with(List.of(example), EXAMPLES))
            .toString());
  }

  /**
   * With members of an example of its own.
   *
   * @param place counted from 0
   */
  public PackDraft withExample(int place, Map<String, Object> members) {
    JsonSource text = text();
    for (Map.Entry<String, Object> member : members.entrySet()) {
      text = text.with(member.getValue(), EXAMPLES, place, member.getKey());
    }
    return withJson(text.toString());
  }

  /**
   * Without an example of its own.
   *
   * @param place counted from 0
   */
  public PackDraft withoutExample(int place) {
    boolean last = text().size(EXAMPLES) == 1;
    return withJson((last ? text().without(EXAMPLES) : text().without(EXAMPLES, place)).toString());
  }

  /**
   * With a part changing places with one of its like. Parts that the parent has keep their places.
   *
   * @throws IllegalArgumentException if the parent has either
   */
  public PackDraft exchanged(PackPart part, PackPart other) {
    if (inherited(part) || inherited(other)) {
      throw new IllegalArgumentException("the parent has " + part.name() + " or " + other.name());
    }
    return withJson(items().exchanged(part, other).json());
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
    PackPart part = PackPart.rule(rule);
    PackItems items = items().plus(part, Map.of("check", check));
    for (RuleChange change : changes) {
      if (!change.holds(bare, check(check))) {
        items = items.with(part, change.path(), change.json());
      }
    }
    return withJson(items.json());
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
    return without(PackPart.rule(rule));
  }

  /** With a rule of the parent just as the parent has it. */
  public PackDraft asInherited(String rule) {
    return inherited(rule).isEmpty() ? this : without(PackPart.rule(rule));
  }

  private PackItems items() {
    return new PackItems(text(), this::inherited);
  }
}
