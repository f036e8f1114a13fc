package org.landcheck.desktop.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.example.CheckExample.Kind;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.desktop.manual.ManualPage.Setting;
import org.landcheck.desktop.manual.ManualPage.Use;
import org.landcheck.desktop.work.Bench;
import org.landcheck.desktop.work.Workspace;

class ManualViewModelTest {
  private Bench bench;
  private ManualViewModel manual;

  @BeforeEach
  void open() throws BadInputException {
    bench = Bench.empty();
    manual = new ManualViewModel(bench.workspace());
  }

  private Set<String> listed() {
    return manual.groups().get().stream()
        .flatMap(group -> group.entries().stream())
        .map(ManualViewModel.Entry::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ManualPage page() {
    return manual.page().get().orElseThrow();
  }

  @Test
  void everyCheckStandsInTheListInItsGroupAndNoPageIsOpen() {
    Set<String> all =
        bench.workspace().kit().checks().stream()
            .map(check -> check.info().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, listed());
    assertEquals(Optional.empty(), manual.page().get());
    ManualViewModel.Group topology =
        manual.groups().get().stream()
            .filter(group -> group.group() == RuleGroup.TOPOLOGY)
            .findFirst()
            .orElseThrow();
    assertTrue(topology.entries().contains(new ManualViewModel.Entry("topology.gap", "缝隙")));
  }

  @Test
  void aCheckIsFoundByItsNameInEitherLanguageItsIdAndTheNameOfARule() {
    for (String wanted : List.of(" 面重叠", "overlapping POLYGONS", "polygon-over", "djq-overlap")) {
      manual.filter().set(wanted);
      assertTrue(listed().contains("topology.polygon-overlap"), wanted);
      assertTrue(listed().size() < 10, () -> wanted + " finds " + listed());
    }
    manual.showFirst();
    assertEquals("topology.polygon-overlap", page().check().info().id());
    manual.filter().set("没有这样的检查项");
    assertEquals(Set.of(), listed());
    manual.showFirst();
    assertEquals("topology.polygon-overlap", page().check().info().id());
    manual.filter().set("");
    assertTrue(listed().size() > 80);
  }

  @Test
  void aPageTellsParametersWithTheirUnitsRangesAndDirections() {
    manual.show("topology.polygon-overlap");
    assertEquals("面重叠", page().title());
    assertTrue(
        page()
            .settings()
            .contains(
                new Setting(
                    "minArea", "重叠面积不超过这个值的不报告。", "0.001 平方米", "0 – 1,000,000,000 平方米", "越小越严")));
    assertEquals(List.of("从第一块图斑中切去重叠部分", "从第二块图斑中切去重叠部分"), page().fixes());
    CheckTrial first = page().trials().get(0);
    assertEquals(Kind.BAD, first.example().kind());
    assertEquals(1, first.findings().size());
    assertTrue(first.extent().isPresent());
  }

  @Test
  void thePageFollowsTheLanguage() {
    manual.show("topology.gap");
    bench.workspace().texts().lang().set(Lang.EN);
    assertEquals("Gap", page().title());
    assertTrue(
        manual.groups().get().stream()
            .flatMap(group -> group.entries().stream())
            .anyMatch(entry -> entry.title().equals("Gap")));
    assertTrue(page().settings().get(0).defaultValue().endsWith(" m²"));
  }

  @Test
  void withNothingOpenTheRulesOfAllShippedPacksAreTold() {
    manual.show("schema.missing-field");
    assertTrue(page().uses().size() > 1);
    assertTrue(page().uses().stream().anyMatch(use -> use.packs().contains("补充耕地")));
  }

  @Test
  void withDataOpenOnlyTheRulesOfTheirPackAreToldAsItSetsThem() throws BadInputException {
    manual.show("topology.polygon-overlap");
    bench
        .workspace()
        .openSample(job -> new Workspace.SampleData(Bench.COUNTY.data(), Bench.COUNTY.neighbour()));
    assertEquals(bench.state().pack().title().zh(), page().of());
    Use zones =
        page().uses().stream()
            .filter(use -> use.id().equals("djq-overlap"))
            .findFirst()
            .orElseThrow();
    assertEquals("DJQ", zones.layers());
    assertEquals("", zones.packs());
    assertFalse(zones.source().isBlank());
    assertTrue(zones.settings().stream().allMatch(line -> line.contains(" = ")));
    manual.show("archive.skewed-page");
    assertEquals(List.of(), page().uses(), "the pack of zones has no rule about papers");
  }

  @Test
  void showingACheckThatTheSearchHidesShowsAllAgain() {
    manual.filter().set("面重叠");
    manual.show("topology.polygon-overlap");
    assertEquals("面重叠", manual.filter().get());
    manual.show("crs.wrong");
    assertEquals("", manual.filter().get());
    assertEquals("crs.wrong", page().check().info().id());
    manual.show("no.such-check");
    assertEquals("crs.wrong", page().check().info().id());
  }
}
