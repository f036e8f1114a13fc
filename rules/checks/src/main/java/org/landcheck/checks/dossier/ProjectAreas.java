package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.landcheck.api.Layer;
import org.landcheck.api.ProjectMatrix.Area;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.checks.attribute.AreaRules;
import org.landcheck.checks.attribute.AreaRules.Stated;
import org.landcheck.checks.attribute.Column;
import org.landcheck.checks.attribute.Figures;
import org.landcheck.checks.attribute.StatedArea;
import org.landcheck.checks.relation.LinkRules;
import org.landcheck.checks.relation.LinkRules.Place;
import org.landcheck.checks.relation.LinkRules.Sum;

/**
 * How large projects are, by everything that states it: the shapes, the field that a rule holds
 * against them, and the fields of other tables that rules hold against that one. A pack in which no
 * rule holds a field against the shape states no areas.
 *
 * <p>Where a project may have several rows in a table their areas are added up; where it must have
 * one and has more, it has no area unless all state the same.
 */
final class ProjectAreas {
  private final List<Area> columns = new ArrayList<>();
  private final List<Amount> amounts = new ArrayList<>();

  /** By table, whether a project may have several rows. */
  private final List<Boolean> summed;

  /** Square metres of a row; NaN if it states none. */
  @FunctionalInterface
  private interface Amount {
    double of(int row);
  }

  private ProjectAreas(List<Boolean> summed) {
    this.summed = summed;
  }

  static ProjectAreas of(Dossiers dossiers, RulePack pack) {
    List<Place> parts = dossiers.plan().parts();
    List<Place> once = LinkRules.oneToOne(pack);
    ProjectAreas areas =
        new ProjectAreas(parts.stream().map(part -> !once.contains(part)).toList());
    Optional<Stated> anchor =
        Stream.concat(AreaRules.of(pack).stream(), LinkRules.areas(pack).stream())
            .filter(stated -> parts.stream().anyMatch(p -> p.layer().equals(stated.layer())))
            .findFirst();
    if (anchor.isPresent()) {
      Map<String, String> fields = fields(anchor.get(), pack);
      for (int part = 0; part < parts.size(); part++) {
        Optional<Layer> table = dossiers.part(part).map(text -> text.layer());
        if (table.isPresent()) {
          areas.add(part, parts.get(part).layer(), table.get(), anchor.get(), fields, pack);
        }
      }
    }
    return areas;
  }

  /** By table, the field that rules hold against the one that is held against the shape. */
  private static Map<String, String> fields(Stated anchor, RulePack pack) {
    List<List<Place>> equal = new ArrayList<>();
    LinkRules.pairs(pack).forEach(pair -> equal.add(List.of(pair.own(), pair.other())));
    for (Sum sum : LinkRules.sums(pack)) {
      equal.add(List.of(sum.whole(), sum.part()));
    }
    Map<String, String> fields = new HashMap<>(Map.of(anchor.layer(), anchor.field()));
    boolean more = true;
    while (more) {
      more = false;
      for (List<Place> pair : equal) {
        more |= join(fields, pair.get(0), pair.get(1)) || join(fields, pair.get(1), pair.get(0));
      }
    }
    return fields;
  }

  private static boolean join(Map<String, String> fields, Place known, Place other) {
    return known.field().equals(fields.get(known.layer()))
        && fields.putIfAbsent(other.layer(), other.field()) == null;
  }

  private void add(
      int part,
      String name,
      Layer table,
      Stated anchor,
      Map<String, String> fields,
      RulePack pack) {
    boolean held = name.equals(anchor.layer());
    if (held) {
      columns.add(new Area(part, ""));
      amounts.add(row -> anchor.ofShape(table, row));
    }
    String field = fields.getOrDefault(name, "");
    if (!field.isEmpty() && table.schema().indexOf(field) >= 0) {
      Figures figures = Figures.of(table, field, Column.spec(Optional.of(name), field, pack));
      Unit own = figures.isArea() ? figures.unit() : Unit.SQUARE_METRE;
      double one = StatedArea.squareMetres(held ? anchor.unit().orElse(own) : own);
      columns.add(new Area(part, field));
      amounts.add(row -> figures.at(row) * one);
    }
  }

  /** What states an area, by table. */
  List<Area> columns() {
    return columns;
  }

  /**
   * The areas of a project, one for each of the {@link #columns}.
   *
   * @param rows of it in each table
   * @param sound whether rules could look at its shapes; of others the area means nothing
   * @return square metres; NaN where no row states any
   */
  List<Double> of(List<List<Integer>> rows, boolean sound) {
    List<Double> areas = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      int part = columns.get(i).source();
      boolean stated = sound || !columns.get(i).ofShape();
      areas.add(stated ? area(amounts.get(i), rows.get(part), summed.get(part)) : Double.NaN);
    }
    return areas;
  }

  private static double area(Amount amount, List<Integer> rows, boolean summed) {
    double total = Double.NaN;
    for (int row : rows) {
      double area = amount.of(row);
      if (Double.isNaN(total)) {
        total = area;
      } else if (summed) {
        total += Double.isNaN(area) ? 0 : area;
      } else if (area != total) {
        return Double.NaN;
      }
    }
    return total;
  }
}
