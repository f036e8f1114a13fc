package org.landcheck.desktop.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.checks.dossier.FieldTable;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.desktop.findings.FindingsViewModel;
import org.landcheck.desktop.work.Bench;
import org.landcheck.io.gpkg.GeoPackageWriter;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.LedgerWriter;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;
import org.landcheck.sample.permit.Scan;
import org.landcheck.sample.permit.ScanWriter;

/** Projects of the sample's permits, with the faults planted in them. */
class DossierViewModelTest {
  private static List<PermitSet> sets = List.of();

  @TempDir Path folder;
  private Bench bench;
  private FindingsViewModel findings;
  private DossierViewModel model;

  @BeforeAll
  static void permits() {
    sets = SamplePermits.generate(2026, SampleCounty.clean(2026, 16, 16));
  }

  @BeforeEach
  void empty() throws Exception {
    bench = Bench.empty();
    findings = new FindingsViewModel(bench.workspace());
    model = new DossierViewModel(bench.workspace(), findings);
  }

  private static PermitSet landUse() {
    return sets.stream().filter(set -> set.pack().equals("land-use-permit")).findFirst().get();
  }

  private void open(PermitSet set, Set<String> archived) throws Exception {
    Path file = folder.resolve(set.pack() + ".gpkg");
    new GeoPackageWriter().write(set.data(), file, WriteOptions.DEFAULT, Monitor.SILENT);
    LedgerWriter.write(set.ledger(), folder);
    Materials beside = Materials.NONE.withLedgers(List.of(folder.resolve(set.ledger().file())));
    Path archive = folder.resolve("档案");
    for (Scan scan : set.scans()) {
      if (archived.contains(scan.folder())) {
        ScanWriter.write(scan, archive);
        beside = beside.withArchive(Optional.of(archive));
      }
    }
    bench.workspace().pack(set.pack());
    bench.workspace().open(file, beside);
    assertEquals(List.of(), bench.answers().errors());
  }

  private DossierSheet sheet() {
    return model.sheet().get().orElseThrow();
  }

  private static List<String> differing(DossierSheet sheet) {
    return sheet.table().rows().stream()
        .filter(row -> row.ruled() && row.differs())
        .map(FieldTable.Row::name)
        .toList();
  }

  @Test
  void nothingIsWorkedOutBeforeSomebodyLooks() throws Exception {
    open(landUse(), Set.of());
    assertEquals(0, model.total());
    assertTrue(model.available().get());
    model.open();
    assertTrue(model.total() > 40);
    model.looking().set(false);
    assertEquals(0, model.total());
  }

  @Test
  void everyKindOfPermitHasProjectsWithShapeRecordAndLedgerRow() throws Exception {
    for (PermitSet set : sets) {
      open(set, Set.of());
      model.open();
      assertTrue(model.hasPlan(), set.pack());
      assertTrue(model.total() > 40, set.pack());
      int whole = 0;
      for (DossierItem item : List.copyOf(model.items())) {
        model.select(item.key());
        DossierSheet sheet = sheet();
        assertEquals(item.key(), sheet.dossier().key());
        boolean all = sheet.dossier().members().stream().allMatch(m -> m.rows().size() == 1);
        whole += all && sheet.shapes().size() == 1 && !sheet.dossier().name().isEmpty() ? 1 : 0;
      }
      assertTrue(whole > 35, set.pack() + " " + whole);
      model.looking().set(false);
    }
  }

  @Test
  void whatRulesFindBetweenTablesStandsOutAndNothingElse() throws Exception {
    for (PermitSet set : sets) {
      open(set, Set.of());
      bench.workspace().run();
      model.open();
      for (DossierItem item : List.copyOf(model.items())) {
        model.select(item.key());
        Set<String> rules =
            sheet().findings().stream()
                .map(position -> findings.finding(position).orElseThrow())
                .map(Finding::check)
                .collect(Collectors.toSet());
        boolean found = rules.stream().anyMatch(rule -> rule.startsWith("relation."));
        boolean complete = sheet().dossier().members().stream().allMatch(m -> m.rows().size() == 1);
        boolean geometry = rules.stream().anyMatch(rule -> rule.startsWith("geometry"));
        if (complete && !found && !geometry) {
          assertEquals(List.of(), differing(sheet()), set.pack() + " " + item.key());
        }
        if (complete && sheet().findings().stream().anyMatch(this::comparesMembers)) {
          assertFalse(differing(sheet()).isEmpty(), set.pack() + " " + item.key());
        }
      }
      model.looking().set(false);
    }
  }

  /** Whether a finding is of a rule that compares two of the tables side by side. */
  private boolean comparesMembers(int position) {
    Rule rule =
        bench.state().pack().rule(findings.finding(position).orElseThrow().rule()).orElseThrow();
    Set<String> tables =
        sheet().dossier().members().stream()
            .map(m -> m.place().layer())
            .collect(Collectors.toSet());
    return rule.check().equals("relation.equal")
        && tables.contains(rule.layer().orElse(""))
        && tables.contains(rule.against().orElse(""));
  }

  @Test
  void searchAndFiltersListOnlyWhatTheyAreAbout() throws Exception {
    open(landUse(), Set.of());
    bench.workspace().run();
    model.open();
    int all = model.items().size();
    String key = model.items().get(5).key();
    String name = model.items().get(5).name();
    model.search().set(key.substring(key.length() - 6) + " " + name.substring(0, 2));
    assertTrue(model.items().stream().anyMatch(item -> item.key().equals(key)));
    assertTrue(model.items().size() < 5);
    model.search().set("");
    model.onlyIncomplete().set(true);
    assertTrue(model.items().size() > 0 && model.items().size() < all / 2);
    assertTrue(model.items().stream().allMatch(DossierItem::incomplete));
    model.onlyFindings().set(true);
    assertTrue(model.items().stream().allMatch(item -> item.findings() > 0));
    model.onlyIncomplete().set(false);
    assertTrue(model.items().size() > 0 && model.items().size() < all);
  }

  @Test
  void aKeyThatOneTableMisspellsLeadsToTheOneThatWasMeant() throws Exception {
    open(landUse(), Set.of());
    bench.workspace().run();
    model.open();
    int suggested = 0;
    for (Finding finding : bench.result().findings()) {
      if (finding.check().equals("relation.one-to-one")) {
        model.select(String.valueOf(finding.args().get("key")));
        Optional<String> meant =
            Optional.ofNullable(finding.args().get("suggested")).map(String::valueOf);
        assertEquals(meant, sheet().dossier().meant(), finding.toString());
        suggested += meant.isPresent() ? 1 : 0;
      }
    }
    assertTrue(suggested > 0);
  }

  @Test
  void theProjectFollowsTheFindingLookedAtAndItsFindingsAreSelectedInTheMainWindow()
      throws Exception {
    open(landUse(), Set.of());
    bench.workspace().run();
    model.open();
    Set<String> seen = new java.util.HashSet<>();
    for (int i = 0; i < findings.total(); i++) {
      findings.select(i);
      if (sheet().findings().contains(i)) {
        seen.add(sheet().dossier().key());
      }
    }
    assertTrue(seen.size() > 15, "" + seen.size());
    int other = sheet().findings().get(0);
    findings.select(FindingsViewModel.NONE);
    model.selectFinding(other);
    assertEquals(other, findings.selected().get());
  }

  @Test
  void thePaperThatTheFindingIsAboutIsShown() throws Exception {
    Set<String> two =
        landUse().scans().stream()
            .map(Scan::folder)
            .distinct()
            .limit(2)
            .collect(Collectors.toSet());
    open(landUse(), two);
    Path paper;
    try (Stream<Path> files = Files.walk(folder.resolve("档案"))) {
      paper =
          files.filter(file -> file.getFileName().toString().startsWith("03")).findFirst().get();
    }
    Files.write(paper, new byte[0]);
    bench.workspace().materials(bench.workspace().opened().get().orElseThrow().materials());
    bench.workspace().run();
    List<Finding> all = bench.result().findings();
    int about = -1;
    for (int i = 0; i < all.size(); i++) {
      about = all.get(i).check().equals("archive.unreadable") ? i : about;
    }
    findings.select(about);
    model.open();
    assertEquals(paper.getFileName().toString(), model.papers().paper().get().get().file());
    model.papers().previousPage();
    assertFalse(model.papers().paper().get().get().file().startsWith("03"));
    findings.select(FindingsViewModel.NONE);
    findings.select(about);
    assertEquals(paper.getFileName().toString(), model.papers().paper().get().get().file());
  }

  @Test
  void nextAndPreviousGoThroughTheListAndRound() throws Exception {
    open(landUse(), Set.of());
    model.open();
    String first = sheet().dossier().key();
    model.previous();
    assertEquals(model.items().get(model.items().size() - 1).key(), sheet().dossier().key());
    model.next();
    assertEquals(first, sheet().dossier().key());
  }

  @Test
  void papersAreListedByClassAndTheirPagesShown() throws Exception {
    Set<String> two =
        landUse().scans().stream()
            .map(Scan::folder)
            .distinct()
            .limit(2)
            .collect(Collectors.toSet());
    open(landUse(), two);
    model.open();
    String own = two.stream().filter(key -> keyed(key)).findFirst().orElseThrow();
    model.select(own);
    PaperViewModel papers = model.papers();
    List<String> kinds = papers.rows().stream().map(PaperViewModel.Row::kind).toList();
    assertTrue(kinds.contains("01 许可证"), kinds.toString());
    assertEquals(kinds.stream().sorted().toList(), kinds);
    assertTrue(papers.picture().get().image().isPresent(), "" + papers.picture().get().fault());
    assertEquals(200, papers.facts().orElseThrow().dpi());
    assertEquals(2, papers.pages());
    papers.nextPage();
    assertEquals(2, papers.page().get());
    papers.nextPage();
    assertEquals(1, papers.page().get());
    assertFalse(papers.paper().get().orElseThrow().kind().startsWith("01"));
    papers.previousPage();
    assertEquals(2, papers.page().get());
    papers.refine();
    assertTrue(papers.picture().get().fine());
    assertEquals(2338, papers.picture().get().image().orElseThrow().getHeight(), 3);
  }

  private boolean keyed(String key) {
    model.select(key);
    return sheet().dossier().key().equals(key)
        && sheet().dossier().papers().stream().anyMatch(paper -> paper.pages().size() == 2);
  }

  @Test
  void aProjectWithoutFolderLacksAllPapersAndAFileThatIsGoneIsASentence() throws Exception {
    Set<String> one =
        landUse().scans().stream().map(Scan::folder).limit(1).collect(Collectors.toSet());
    open(landUse(), one);
    model.open();
    String other =
        model.items().stream()
            .map(DossierItem::key)
            .filter(key -> !one.contains(key))
            .findFirst()
            .orElseThrow();
    model.select(other);
    assertEquals(8, sheet().dossier().lacking().size());
    assertTrue(model.papers().rows().stream().allMatch(row -> row.paper().isEmpty()));
    try (var all = Files.walk(folder.resolve("档案"))) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Files.delete(each);
      }
    }
    model.select(one.iterator().next());
    assertTrue(
        model.papers().picture().get().fault().orElseThrow().in(Lang.EN).contains("no longer"));
  }

  @Test
  void aPackThatKnowsNoProjectsSaysSo() throws Exception {
    bench = Bench.withSample();
    findings = new FindingsViewModel(bench.workspace());
    model = new DossierViewModel(bench.workspace(), findings);
    model.open();
    assertFalse(model.available().get());
    assertFalse(model.hasPlan());
    assertEquals(List.of(), model.items());
    assertTrue(model.sheet().get().isEmpty());
  }
}
