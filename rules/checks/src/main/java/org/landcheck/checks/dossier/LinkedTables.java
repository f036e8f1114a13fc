package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.checks.dossier.Dossier.Linked;
import org.landcheck.checks.dossier.Dossier.Member;
import org.landcheck.checks.relation.LinkRules.Link;
import org.landcheck.checks.relation.LinkRules.Place;
import org.landcheck.checks.rows.RowText;

/** The tables whose rows are linked to those of projects, by what they are named by. */
final class LinkedTables {
  private final DossierPlan plan;
  private final List<Table> tables = new ArrayList<>();

  /**
   * A linked table.
   *
   * @param own the field of the project's table; empty if the data lack it
   * @param other the table; empty if the data lack it
   * @param rows of it, by what they are named by
   */
  private record Table(
      Link link, Optional<RowText> own, Optional<RowText> other, Map<String, List<Integer>> rows) {}

  LinkedTables(Dataset dataset, DossierPlan plan) {
    this.plan = plan;
    for (Link link : plan.linked()) {
      Optional<RowText> other = text(dataset, link.other());
      Map<String, List<Integer>> rows = new HashMap<>();
      other.ifPresent(table -> index(table, rows));
      tables.add(new Table(link, text(dataset, link.own()), other, rows));
    }
  }

  private static Optional<RowText> text(Dataset dataset, Place place) {
    return dataset
        .layer(place.layer())
        .filter(layer -> layer.schema().indexOf(place.field()) >= 0)
        .map(layer -> new RowText(layer, List.of(place.field())));
  }

  private static void index(RowText table, Map<String, List<Integer>> rows) {
    for (int row = 0; row < table.layer().size(); row++) {
      String name = table.of(row);
      if (!name.isEmpty()) {
        rows.computeIfAbsent(name, n -> new ArrayList<>(1)).add(row);
      }
    }
  }

  /** What each of them has of a project. */
  List<Linked> of(List<Member> members) {
    List<Linked> linked = new ArrayList<>();
    for (Table table : tables) {
      TreeSet<Integer> found = new TreeSet<>();
      for (Member member : members) {
        if (member.place().layer().equals(table.link.own().layer()) && table.own.isPresent()) {
          for (int row : member.rows()) {
            found.addAll(table.rows.getOrDefault(table.own.get().of(row), List.of()));
          }
        }
      }
      Optional<Layer> layer = table.other.map(RowText::layer);
      Place place = table.link.other();
      linked.add(new Linked(table.link.own(), new Member(place, layer, List.copyOf(found))));
    }
    return linked;
  }

  /** The number of the project a row belongs to, where it is named by that number. */
  Optional<String> keyOf(FeatureRef feature) {
    for (Table table : tables) {
      if (table.other.isPresent()
          && table.other.get().layer().name().equals(feature.layer())
          && plan.parts().contains(table.link.own())) {
        int row = table.other.get().layer().rowOf(feature.fid());
        return row < 0 ? Optional.empty() : Optional.of(table.other.get().of(row));
      }
    }
    return Optional.empty();
  }
}
