package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.Field;
import org.landcheck.api.FieldSpec;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.attribute.StatedArea;
import org.landcheck.checks.dossier.Dossier.Linked;
import org.landcheck.checks.dossier.Dossier.Member;
import org.landcheck.checks.relation.LinkRules;
import org.landcheck.checks.relation.LinkRules.Pair;
import org.landcheck.checks.relation.LinkRules.Place;
import org.landcheck.checks.relation.ValuePair;

/**
 * Fields of several tables that speak of the same, at most one of each table: those a rule
 * compares, then those of one name, then those of one title.
 */
final class FieldGroup {
  private final List<String> order;
  private final Map<String, String> fields;
  private final List<Pair> rules = new ArrayList<>();
  private final boolean key;

  /** Tables whose values no rule compares: they stand beside the others for reading. */
  private final Set<String> apart = new HashSet<>();

  /**
   * @param order tables as they stand side by side
   */
  private FieldGroup(List<String> order, boolean key) {
    this.order = order;
    this.fields = new TreeMap<>(Comparator.comparingInt(order::indexOf));
    this.key = key;
  }

  /**
   * A value of one table.
   *
   * @param layer as the pack names it
   */
  record Value(String layer, String field, Figures figures, int row) {}

  /** The groups of all fields: keys, then what rules compare, then by how many tables have it. */
  static List<FieldGroup> of(Dossier dossier, RulePack pack) {
    List<Member> members = new ArrayList<>(dossier.members());
    dossier.linked().forEach(linked -> members.add(linked.member()));
    List<FieldGroup> groups = new ArrayList<>();
    List<String> order = members.stream().map(member -> member.place().layer()).toList();
    FieldGroup keys = new FieldGroup(order, true);
    dossier.members().stream()
        .filter(member -> has(member, member.place().field()))
        .forEach(member -> keys.fields.put(member.place().layer(), member.place().field()));
    groups.add(keys);
    List<Pair> pairs = new ArrayList<>();
    for (Linked linked : dossier.linked()) {
      pairs.add(new Pair(linked.own(), linked.member().place(), 0, 0, true, false));
    }
    pairs.addAll(LinkRules.pairs(pack));
    for (Pair pair : pairs) {
      if (has(members, pair.own()) && has(members, pair.other())) {
        join(groups, pair, order);
      }
    }
    for (Member member : members) {
      for (String field : fields(member, pack)) {
        Place place = new Place(member.place().layer(), field);
        if (groups.stream().noneMatch(group -> group.holds(place))) {
          FieldGroup group = alike(groups, place, pack);
          group.fields.put(place.layer(), field);
          if (!dossier.members().contains(member)) {
            group.apart.add(place.layer());
          }
        }
      }
    }
    groups.removeIf(group -> group.fields.isEmpty());
    groups.sort(Comparator.comparing(FieldGroup::rank));
    return groups;
  }

  private int rank() {
    if (key) {
      return 0;
    }
    return ruled() ? 1 : fields.size() > 1 ? 2 : 3;
  }

  private static boolean has(List<Member> members, Place place) {
    return members.stream()
        .anyMatch(
            member -> member.place().layer().equals(place.layer()) && has(member, place.field()));
  }

  private static boolean has(Member member, String field) {
    return member.layer().filter(layer -> layer.schema().indexOf(field) >= 0).isPresent();
  }

  /** Fields of a table in the order of the pack, then its own. */
  private static List<String> fields(Member member, RulePack pack) {
    List<String> names = new ArrayList<>();
    pack.layer(member.place().layer())
        .map(LayerSpec::fields)
        .ifPresent(specs -> specs.forEach(spec -> names.add(spec.name())));
    names.removeIf(name -> !has(member, name));
    member
        .layer()
        .ifPresent(
            layer ->
                layer.schema().fields().stream()
                    .map(Field::name)
                    .filter(name -> !names.contains(name))
                    .forEach(names::add));
    return names;
  }

  private static void join(List<FieldGroup> groups, Pair pair, List<String> order) {
    Optional<FieldGroup> own = groups.stream().filter(g -> g.holds(pair.own())).findFirst();
    Optional<FieldGroup> other = groups.stream().filter(g -> g.holds(pair.other())).findFirst();
    if (own.isPresent() && other.isPresent() && own.get() != other.get()) {
      if (own.get().fields.keySet().stream().anyMatch(other.get().fields::containsKey)) {
        return;
      }
      own.get().fields.putAll(other.get().fields);
      own.get().rules.addAll(other.get().rules);
      groups.remove(other.get());
    }
    FieldGroup group = own.or(() -> other).orElseGet(() -> new FieldGroup(order, false));
    boolean fits =
        List.of(pair.own(), pair.other()).stream()
            .allMatch(
                place ->
                    place.field().equals(group.fields.getOrDefault(place.layer(), place.field())));
    if (!fits) {
      return;
    }
    if (own.isEmpty() && other.isEmpty()) {
      groups.add(group);
    }
    group.fields.put(pair.own().layer(), pair.own().field());
    group.fields.put(pair.other().layer(), pair.other().field());
    group.rules.add(pair);
  }

  /**
   * The group that a field belongs to by its name, else by its title; a new one if there is none.
   */
  private static FieldGroup alike(List<FieldGroup> groups, Place place, RulePack pack) {
    List<FieldGroup> free =
        groups.stream().filter(g -> !g.key && !g.fields.containsKey(place.layer())).toList();
    Optional<String> title = title(place, pack).map(LocalText::zh);
    return free.stream()
        .filter(group -> group.fields.containsValue(place.field()))
        .findFirst()
        .or(
            () ->
                free.stream()
                    .filter(
                        group ->
                            title.isPresent()
                                && title.equals(group.firstTitle(pack).map(LocalText::zh)))
                    .findFirst())
        .orElseGet(
            () -> {
              FieldGroup fresh = new FieldGroup(groups.get(0).order, false);
              groups.add(fresh);
              return fresh;
            });
  }

  private static Optional<LocalText> title(Place place, RulePack pack) {
    return Column.spec(Optional.of(place.layer()), place.field(), pack).map(FieldSpec::title);
  }

  private Optional<LocalText> firstTitle(RulePack pack) {
    return fields.entrySet().stream()
        .flatMap(each -> title(new Place(each.getKey(), each.getValue()), pack).stream())
        .findFirst();
  }

  private boolean holds(Place place) {
    return place.field().equals(fields.get(place.layer()));
  }

  /** The field of a table, if it is in the group. */
  Optional<String> field(String layer) {
    return Optional.ofNullable(fields.get(layer));
  }

  /** The name its fields have; several if they differ. */
  String name() {
    return String.join(" / ", fields.values().stream().distinct().toList());
  }

  LocalText title(RulePack pack) {
    return firstTitle(pack).orElse(LocalText.same(name()));
  }

  /** Whether a rule wants its fields to say the same. */
  boolean ruled() {
    return key || !rules.isEmpty();
  }

  /** Which values say what fewer others say than is usual here. */
  boolean[] odd(List<Optional<Value>> all) {
    List<Optional<Value>> values =
        all.stream().map(each -> each.filter(value -> !apart.contains(value.layer()))).toList();
    int[] agreeing = new int[values.size()];
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < agreeing.length; i++) {
      if (values.get(i).isPresent()) {
        for (Optional<Value> other : values) {
          agreeing[i] += other.isPresent() && same(values.get(i).get(), other.get()) ? 1 : 0;
        }
        most = Math.max(most, agreeing[i]);
        least = Math.min(least, agreeing[i]);
      }
    }
    long there = values.stream().filter(Optional::isPresent).count();
    boolean[] odd = new boolean[agreeing.length];
    for (int i = 0; i < odd.length; i++) {
      boolean tied = least == most && most < there;
      odd[i] = values.get(i).isPresent() && (agreeing[i] < most || tied);
    }
    return odd;
  }

  private boolean same(Value a, Value b) {
    Optional<Pair> rule =
        rules.stream().filter(pair -> isOf(pair, a, b) || isOf(pair, b, a)).findFirst();
    return rule.or(() -> rules.stream().findFirst())
        .map(pair -> rule.isPresent() && !isOf(pair, a, b) ? same(pair, b, a) : same(pair, a, b))
        .orElseGet(() -> same(a, b, 0, key));
  }

  private static boolean same(Pair pair, Value own, Value other) {
    double tolerance = pair.area() ? tolerance(pair, own) : own.figures().scaled(pair.tolerance());
    return same(own, other, tolerance, pair.fold());
  }

  private static boolean same(Value own, Value other, double tolerance, boolean fold) {
    return new ValuePair(own.figures(), other.figures(), tolerance, fold)
        .difference(own.row(), other.row())
        .isEmpty();
  }

  /** What an area may differ by, in the unit of its field. */
  private static double tolerance(Pair pair, Value own) {
    double unit = own.figures().isArea() ? StatedArea.squareMetres(own.figures().unit()) : 1;
    double value = own.figures().at(own.row());
    double share = Double.isNaN(value) ? 0 : Math.abs(value) * pair.relative();
    return Math.max(pair.tolerance() / unit, share);
  }

  private static boolean isOf(Pair pair, Value a, Value b) {
    return pair.own().equals(new Place(a.layer(), a.field()))
        && pair.other().equals(new Place(b.layer(), b.field()));
  }
}
