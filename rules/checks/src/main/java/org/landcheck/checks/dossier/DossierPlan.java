package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.GeometryType;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.RulePack;
import org.landcheck.checks.archive.PaperClasses;
import org.landcheck.checks.relation.LinkRules;
import org.landcheck.checks.relation.LinkRules.Link;
import org.landcheck.checks.relation.LinkRules.Place;

/**
 * Which tables make a project, by the rules of a pack: those that a rule wants one to one, areas
 * first; tables that others are compared with by the same key ({@code relation.equal}, {@code
 * relation.area}); and what a rule lists as the papers of each. A pack without rules about tables
 * that belong together has no projects, unless it asks for papers of the rows of one.
 *
 * @param parts the tables with the fields that hold a project's number, not empty if there are
 *     projects
 * @param linked further tables whose rows a rule links to those of a part, once each: the permit
 *     that another kind of permit names, the parcels of a project
 * @param papers the classes of papers each must have
 */
public record DossierPlan(List<Place> parts, List<Link> linked, Optional<PaperClasses> papers) {
  /** Nothing is known of projects. */
  public static final DossierPlan NONE = new DossierPlan(List.of(), List.of(), Optional.empty());

  public DossierPlan {
    parts = List.copyOf(parts);
    linked = List.copyOf(linked);
  }

  /** What the rules of a pack say. */
  public static DossierPlan of(RulePack pack) {
    Optional<PaperClasses> papers =
        pack.rules().stream()
            .filter(rule -> rule.enabled() && rule.check().equals("archive.missing-class"))
            .map(PaperClasses::new)
            .findFirst();
    List<Place> parts = new ArrayList<>(LinkRules.oneToOne(pack));
    if (parts.isEmpty()) {
      pack.rules().stream()
          .filter(rule -> rule.enabled() && rule.check().equals("archive.missing-class"))
          .findFirst()
          .flatMap(rule -> rule.against().map(layer -> new Place(layer, papers.get().key())))
          .ifPresent(parts::add);
    }
    addLinked(parts, LinkRules.links(pack));
    parts.sort((a, b) -> Boolean.compare(isTable(a, pack), isTable(b, pack)));
    return new DossierPlan(parts, linked(parts, LinkRules.allLinks(pack)), papers);
  }

  private static List<Link> linked(List<Place> parts, List<Link> links) {
    Set<String> known = new HashSet<>();
    parts.forEach(part -> known.add(part.layer()));
    Set<String> members = Set.copyOf(known);
    List<Link> linked = new ArrayList<>();
    for (Link link : links) {
      for (Link each : List.of(link, new Link(link.other(), link.own()))) {
        if (members.contains(each.own().layer()) && known.add(each.other().layer())) {
          linked.add(each);
        }
      }
    }
    return linked;
  }

  private static void addLinked(List<Place> parts, List<Link> links) {
    boolean more = !parts.isEmpty();
    while (more) {
      more = false;
      for (Link link : links) {
        more |= add(parts, link.own(), link.other()) || add(parts, link.other(), link.own());
      }
    }
  }

  private static boolean add(List<Place> parts, Place known, Place other) {
    boolean fresh = parts.stream().noneMatch(part -> part.layer().equals(other.layer()));
    return fresh && parts.contains(known) && parts.add(other);
  }

  /** Whether the pack says that a table has no shapes. */
  static boolean isTable(Place part, RulePack pack) {
    return pack.layer(part.layer())
        .map(LayerSpec::geometryType)
        .filter(GeometryType.NONE::equals)
        .isPresent();
  }
}
