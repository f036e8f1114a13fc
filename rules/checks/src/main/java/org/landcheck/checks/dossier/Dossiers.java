package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Cell;
import org.landcheck.checks.archive.PaperClasses;
import org.landcheck.checks.archive.PaperClasses.PaperClass;
import org.landcheck.checks.dossier.Dossier.Member;
import org.landcheck.checks.dossier.Dossier.Paper;
import org.landcheck.checks.relation.LinkRules;
import org.landcheck.checks.relation.LinkRules.Place;
import org.landcheck.checks.relation.NearKey;
import org.landcheck.checks.rows.RowText;

/**
 * All projects of a dataset, by their numbers: every key that stands in one of the tables, and
 * every folder of papers that belongs to none of them. Takes some bytes a row.
 */
public final class Dossiers {
  /** Suggestions are looked for among no more keys than this. */
  private static final int MOST_NEAR = 20_000;

  private final DossierPlan plan;
  private final List<LinkRules.Pair> pairs;
  private final List<Optional<RowText>> parts = new ArrayList<>();
  private final LinkedTables linked;
  private final Archive archive;
  private final Map<String, List<List<Integer>>> rows = new HashMap<>();
  private final List<String> keys;
  private final long[] keyless;

  /** Found when first asked for: reports of a hundred thousand projects have no use for it. */
  private Optional<Set<String>> incomplete = Optional.empty();

  private Dossiers(Dataset dataset, RulePack pack) {
    this.plan = DossierPlan.of(pack);
    this.pairs = LinkRules.pairs(pack);
    this.keyless = new long[plan.parts().size()];
    for (int part = 0; part < plan.parts().size(); part++) {
      Place place = plan.parts().get(part);
      parts.add(
          dataset
              .layer(place.layer())
              .filter(layer -> layer.schema().indexOf(place.field()) >= 0)
              .map(layer -> new RowText(layer, List.of(place.field()))));
      index(part);
    }
    this.linked = new LinkedTables(dataset, plan);
    this.archive = Archive.of(dataset, plan.papers(), sorted(rows.keySet()));
    archive.strays().forEach(folder -> rows.putIfAbsent(folder, empty()));
    this.keys = sorted(rows.keySet());
  }

  private synchronized Set<String> incomplete() {
    if (incomplete.isEmpty()) {
      Set<String> found = new HashSet<>();
      for (String key : keys) {
        if (isMissingSomewhere(rows.get(key)) || !lacking(key).isEmpty()) {
          found.add(key);
        }
      }
      incomplete = Optional.of(found);
    }
    return incomplete.get();
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private boolean isMissingSomewhere(List<List<Integer>> rowsByPart) {
    for (int part = 0; part < rowsByPart.size(); part++) {
      if (parts.get(part).isPresent() && rowsByPart.get(part).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The projects of a dataset.
   *
   * @param dataset as the pack sees it
   */
  public static Dossiers of(Dataset dataset, RulePack pack) {
    return new Dossiers(dataset, pack);
  }

  private void index(int part) {
    if (parts.get(part).isEmpty()) {
      return;
    }
    RowText texts = parts.get(part).get();
    for (int row = 0; row < texts.layer().size(); row++) {
      String key = texts.of(row);
      if (key.isEmpty()) {
        keyless[part]++;
      } else {
        rows.computeIfAbsent(key, k -> empty()).get(part).add(row);
      }
    }
  }

  private List<List<Integer>> empty() {
    List<List<Integer>> none = new ArrayList<>(plan.parts().size());
    plan.parts().forEach(part -> none.add(new ArrayList<>(1)));
    return none;
  }

  public DossierPlan plan() {
    return plan;
  }

  /** The numbers of all projects, sorted. */
  public List<String> keys() {
    return keys;
  }

  /** What each table has of a project, in the order of the plan. */
  List<List<Integer>> rows(String key) {
    return rows.get(key);
  }

  /** A table of the plan, empty if the data lack it. */
  Optional<RowText> part(int part) {
    return parts.get(part);
  }

  /** Rows of a table of the plan that name no project. */
  long keyless(int part) {
    return keyless[part];
  }

  Archive archive() {
    return archive;
  }

  /** Whether it is a folder of papers that is called after no project. */
  public boolean isStray(String key) {
    return rows.get(key).stream().allMatch(List::isEmpty);
  }

  /** Whether a table that is there, or the archive, lacks something of a project. */
  public boolean isIncomplete(String key) {
    return incomplete().contains(key);
  }

  /** The project a row of a table, or a file or page of the archive, belongs to. */
  public Optional<String> keyOf(FeatureRef feature) {
    for (Optional<RowText> part : parts) {
      if (part.isPresent() && part.get().layer().name().equals(feature.layer())) {
        int row = part.get().layer().rowOf(feature.fid());
        return Optional.of(row < 0 ? "" : part.get().of(row)).filter(rows::containsKey);
      }
    }
    return linked.keyOf(feature).or(() -> archive.keyOf(feature)).filter(rows::containsKey);
  }

  /** The path of the scanned file that a row of the archive's tables is about. */
  public Optional<String> paperOf(FeatureRef feature) {
    return archive.pathOf(feature);
  }

  /**
   * Everything of a project.
   *
   * @throws IllegalArgumentException if there is none of that number
   */
  public Dossier dossier(String key) {
    if (!rows.containsKey(key)) {
      throw new IllegalArgumentException("no project " + key);
    }
    List<Member> members = members(key);
    List<Paper> papers = new ArrayList<>(archive.papers(key));
    papers.sort(
        Comparator.comparing((Paper paper) -> paper.kind().isEmpty())
            .thenComparing(Paper::kind)
            .thenComparing(Paper::path));
    List<String> lacking = lacking(key);
    return new Dossier(
        key,
        name(members),
        members,
        linked.of(members),
        papers,
        lacking,
        archive.isThere(),
        meant(key));
  }

  private List<Member> members(String key) {
    List<Member> members = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      members.add(
          new Member(
              plan.parts().get(part),
              parts.get(part).map(RowText::layer),
              rows.get(key).get(part)));
    }
    return members;
  }

  private List<String> lacking(String key) {
    return archive.isThere() ? archive.lacking(key, asked(key)) : List.of();
  }

  /** Whether a project must have a folder of papers: not one of which no paper is asked for. */
  boolean owesPapers(String key) {
    return plan.papers().isEmpty() || !asked(key).isEmpty();
  }

  private List<PaperClass> asked(String key) {
    if (plan.papers().isEmpty()) {
      return List.of();
    }
    PaperClasses classes = plan.papers().get();
    // what is asked may hang on the kind of project, which the table says that the rule looks at
    for (int part = 0; part < parts.size(); part++) {
      List<Integer> own = rows.get(key).get(part);
      boolean named = classes.projects().equals(Optional.of(plan.parts().get(part).layer()));
      if (named && !own.isEmpty()) {
        return classes.asked(parts.get(part).orElseThrow().layer(), own.get(0));
      }
    }
    return classes.all();
  }

  /** The first text with a Chinese character among the fields that are compared. */
  private String name(List<Member> members) {
    for (LinkRules.Pair pair : pairs) {
      for (Place place : List.of(pair.own(), pair.other())) {
        for (Member member : members) {
          if (member.place().layer().equals(place.layer()) && !member.rows().isEmpty()) {
            String text =
                Cell.text(member.layer().orElseThrow(), member.rows().get(0), place.field());
            if (text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
              return text;
            }
          }
        }
      }
    }
    return "";
  }

  /** What people call a project, without all that belongs to it. */
  public String name(String key) {
    return name(members(key));
  }

  /**
   * As {@code relation.one-to-one} suggests it: two are one only if neither is nearer to a third.
   */
  private Optional<String> meant(String key) {
    if (!incomplete().contains(key) || incomplete().size() > MOST_NEAR) {
      return Optional.empty();
    }
    return nearest(key).filter(other -> nearest(other).equals(Optional.of(key)));
  }

  private Optional<String> nearest(String key) {
    Set<Integer> own = places(key);
    List<String> apart =
        incomplete().stream()
            .filter(other -> !other.equals(key))
            .filter(other -> places(other).stream().noneMatch(own::contains))
            .sorted()
            .toList();
    return NearKey.of(key, apart);
  }

  /** The tables that have a project; its folder counts as one more. */
  private Set<Integer> places(String key) {
    Set<Integer> places = new HashSet<>();
    for (int part = 0; part < parts.size(); part++) {
      if (!rows.get(key).get(part).isEmpty()) {
        places.add(part);
      }
    }
    if (archive.has(key)) {
      places.add(parts.size());
    }
    return places;
  }
}
