package org.landcheck.checks.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSpec;
import org.landcheck.api.LocalText;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.ProjectMatrix.Source;
import org.landcheck.api.RulePack;
import org.landcheck.checks.relation.LinkRules;
import org.landcheck.checks.relation.LinkRules.Place;
import org.landcheck.checks.rows.RowText;

/**
 * Holds the places that tell of projects against each other: the tables of the {@link DossierPlan}
 * and the folders of papers.
 *
 * <p>Tables with shapes are the map; tables that data must have are the database; those they may
 * lack come as ledgers. A folder is owed by every project of which a rule asks for papers. Whether
 * fields and areas agree, {@link ProjectDifferences} says.
 */
public final class ProjectComparison {
  private static final LocalText PAPERS = new LocalText("档案文件", "Archive files");

  private final Dossiers dossiers;
  private final RulePack pack;

  private ProjectComparison(Dossiers dossiers, RulePack pack) {
    this.dossiers = dossiers;
    this.pack = pack;
  }

  /**
   * The matrix of a dataset; see {@link org.landcheck.api.ProjectLens}.
   *
   * @param applied ids of the rules that looked at something, with the features they passed over
   */
  public static Optional<ProjectMatrix> of(
      Dataset dataset,
      RulePack pack,
      Map<String, Set<FeatureRef>> applied,
      List<Finding> findings) {
    List<Place> parts = DossierPlan.of(pack).parts();
    long given = parts.stream().filter(part -> dataset.layer(part.layer()).isPresent()).count();
    if (given == 0 || given == 1 && !Archive.isIn(dataset)) {
      return Optional.empty();
    }
    ProjectComparison comparison = new ProjectComparison(Dossiers.of(dataset, pack), pack);
    return Optional.of(comparison.matrix(applied, findings));
  }

  private ProjectMatrix matrix(Map<String, Set<FeatureRef>> applied, List<Finding> findings) {
    List<Source> sources = sources();
    Map<String, Kind> kinds = new HashMap<>();
    for (Place part : dossiers.plan().parts()) {
      kinds.put(part.layer(), kind(part));
    }
    ProjectDifferences differences =
        ProjectDifferences.of(dossiers, kinds, pack, applied, findings);
    ProjectAreas areas = ProjectAreas.of(dossiers, pack);
    List<Project> projects = new ArrayList<>(dossiers.keys().size());
    for (String key : dossiers.keys()) {
      projects.add(
          new Project(
              key,
              dossiers.name(key),
              differences.near(key),
              counts(key, sources),
              areas.of(dossiers.rows(key), differences.compared(key)),
              differences.fields(key),
              differences.compared(key)));
    }
    return new ProjectMatrix(sources, areas.columns(), differences.rules(), projects);
  }

  private Kind kind(Place part) {
    boolean owed = pack.layer(part.layer()).filter(LayerSpec::required).isPresent();
    return DossierPlan.isTable(part, pack) ? owed ? Kind.DATABASE : Kind.LEDGER : Kind.MAP;
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    List<Place> once = LinkRules.oneToOne(pack);
    for (int i = 0; i < dossiers.plan().parts().size(); i++) {
      Place part = dossiers.plan().parts().get(i);
      Optional<RowText> table = dossiers.part(i);
      sources.add(
          new Source(
              kind(part),
              pack.layer(part.layer()).map(LayerSpec::title).orElse(LocalText.same(part.layer())),
              table.map(text -> text.layer().name()).orElse(part.layer()),
              table.isPresent(),
              once.contains(part),
              dossiers.keyless(i)));
    }
    Archive archive = dossiers.archive();
    if (archive.isThere() || dossiers.plan().papers().isPresent()) {
      LocalText title = pack.layer(Archive.FILES).map(LayerSpec::title).orElse(PAPERS);
      String name = archive.files().map(Layer::name).orElse(Archive.FILES);
      sources.add(new Source(Kind.ARCHIVE, title, name, archive.isThere(), true, archive.loose()));
    }
    return sources;
  }

  private List<Integer> counts(String key, List<Source> sources) {
    List<Integer> counts = new ArrayList<>(sources.size());
    dossiers.rows(key).forEach(rows -> counts.add(rows.size()));
    if (counts.size() < sources.size()) {
      int folders = dossiers.archive().folders(key);
      counts.add(folders == 0 && !dossiers.owesPapers(key) ? ProjectMatrix.NOT_OWED : folders);
    }
    return counts;
  }
}
