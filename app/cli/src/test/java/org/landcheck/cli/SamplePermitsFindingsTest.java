package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Dataset;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.ProjectMatrix;
import org.landcheck.api.ProjectMatrix.Agreement;
import org.landcheck.api.ProjectMatrix.Kind;
import org.landcheck.api.ProjectMatrix.Project;
import org.landcheck.api.ProjectMatrix.Source;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.sample.SampleCounty;
import org.landcheck.sample.permit.PermitFault;
import org.landcheck.sample.permit.PermitSet;
import org.landcheck.sample.permit.SamplePermits;

class SamplePermitsFindingsTest {
  @Test
  void permitsInWhichEverythingAgreesHaveNoFindingAtAll() throws Exception {
    for (PermitSet set : SamplePermits.clean(2026, SampleCounty.clean(2026, 16, 16))) {
      RunResult result = FaultyPermits.of(set).result();
      assertEquals(List.of(), result.findings(), set.pack());
      assertEquals(List.of(), result.skips(), set.pack());
      ProjectMatrix matrix = matrix(result);
      assertTrue(matrix.sources().stream().allMatch(Source::given), set.pack());
      assertEquals(
          List.of(),
          matrix.projects().stream()
              .filter(project -> matrix.agreement(project) != Agreement.AGREES)
              .toList(),
          set.pack());
      assertTrue(matrix.projects().size() > 50, set.pack());
    }
  }

  private static ProjectMatrix matrix(RunResult result) {
    return Toolbox.standard()
        .report(result, ReviewLog.EMPTY, RunOptions.DEFAULT, Lang.ZH)
        .projects()
        .orElseThrow();
  }

  @Test
  void whatDoesNotStandOnceInEachPlaceIsTheSameByTheRuleAndByTheMatrix() throws Exception {
    for (FaultyPermits permits : FaultyPermits.all().values()) {
      ProjectMatrix matrix = matrix(permits.result());
      Set<String> found = new TreeSet<>();
      permits.result().findings().stream()
          .filter(finding -> finding.check().equals("relation.one-to-one"))
          .forEach(finding -> found.add(finding.args().get("key").toString()));
      Set<String> seen = new TreeSet<>();
      for (Project project : matrix.projects()) {
        boolean once = true;
        boolean anywhere = false;
        for (int i = 0; i < matrix.sources().size(); i++) {
          if (matrix.sources().get(i).once() && matrix.sources().get(i).kind() != Kind.ARCHIVE) {
            once &= project.counts().get(i) == 1;
            anywhere |= project.counts().get(i) > 0;
          }
        }
        if (!once && anywhere) {
          seen.add(project.key());
          assertEquals(Agreement.DIFFERS, matrix.agreement(project), project.key());
        }
      }
      assertEquals(found, seen, permits.set().pack());
      assertTrue(found.size() > 1, permits.set().pack());
    }
  }

  @Test
  void everyFaultAmongPermitsIsFoundByItsRulesAndNothingElse() throws Exception {
    for (FaultyPermits permits : FaultyPermits.all().values()) {
      PermitSet set = permits.set();
      Map<String, Set<String>> expected = new TreeMap<>();
      Map<String, Set<String>> found = new TreeMap<>();
      for (PermitFault fault : set.faults()) {
        expected.put(fault.title().en(), new TreeSet<>(fault.rules()));
        found.put(fault.title().en(), new TreeSet<>());
      }
      RunResult result = permits.result();
      for (Finding finding : result.findings()) {
        Set<String> words = words(permits.data(), finding);
        String title =
            set.faults().stream()
                .filter(fault -> fault.rules().contains(finding.rule()))
                .filter(fault -> fault.marks().stream().anyMatch(words::contains))
                .findFirst()
                .map(fault -> fault.title().en())
                .orElse("unexplained " + finding.rule() + " " + finding.features());
        found.computeIfAbsent(title, t -> new TreeSet<>()).add(finding.rule());
      }
      Map<String, Set<String>> wanted = Map.copyOf(expected);
      expected.entrySet().removeAll(found.entrySet());
      found.entrySet().removeAll(wanted.entrySet());
      assertEquals(expected, found, set.pack() + ", not inspected: " + result.skips());
    }
  }

  /**
   * What a finding speaks of: its features, and the first texts of their rows, their numbers; if it
   * is about no feature, what it says.
   */
  private static Set<String> words(Dataset data, Finding finding) {
    Set<String> words = new HashSet<>();
    if (finding.features().isEmpty()) {
      finding.args().values().forEach(value -> words.add(value.toString()));
    }
    for (FeatureRef ref : finding.features()) {
      words.add(ref.toString());
      Layer layer = data.layer(ref.layer()).orElseThrow();
      int row = layer.rowOf(ref.fid());
      IntStream.range(0, row < 0 ? 0 : layer.schema().fields().size())
          .mapToObj(field -> layer.value(row, field))
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .limit(2)
          .forEach(words::add);
    }
    return words;
  }
}
