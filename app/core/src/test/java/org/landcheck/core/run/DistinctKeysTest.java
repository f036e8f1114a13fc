package org.landcheck.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.CheckInfo;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.QualityElement;
import org.landcheck.api.Severity;
import org.landcheck.core.Fixtures;

class DistinctKeysTest {
  private static final CheckInfo CHECK =
      new CheckInfo(
          "test.check", QualityElement.TOPOLOGICAL_CONSISTENCY, Severity.INFO, Set.of(), List.of());

  private static Finding finding(long key, String what) {
    return Finding.by(Fixtures.rule("r", "test.check"), CHECK)
        .arg("what", what)
        .build()
        .withKey(new FindingKey(String.format("%016x", key)));
  }

  @Test
  void keysThatDifferOnlyAtTheirEndAreInOrderToo() {
    Random random = new Random(7);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      findings.add(finding(random.nextInt(8) * 0x2222_2222_2222_2222L + i, ""));
    }
    List<Finding> expected = new ArrayList<>(findings);
    expected.sort(Finding.ORDER);
    Collections.shuffle(findings, random);
    assertEquals(expected, DistinctKeys.of(findings));
  }

  @Test
  void oneOfThoseWithTheSameKeyKeepsItWhateverTheirOrder() {
    List<Finding> findings = List.of(finding(5, "b"), finding(5, "a"), finding(3, "c"));
    List<Finding> distinct = DistinctKeys.of(findings);
    assertEquals(3, distinct.stream().map(Finding::key).distinct().count());
    assertEquals(new FindingKey("0000000000000005"), key(distinct, "a"));
    assertNotEquals(new FindingKey("0000000000000005"), key(distinct, "b"));
    List<Finding> reversed = new ArrayList<>(findings);
    Collections.reverse(reversed);
    assertEquals(distinct, DistinctKeys.of(reversed));
  }

  @Test
  void theSameFindingTwiceIsOne() {
    assertEquals(
        List.of(finding(1, "a")), DistinctKeys.of(List.of(finding(1, "a"), finding(1, "a"))));
  }

  @Test
  void nothingStaysNothing() {
    assertEquals(List.of(), DistinctKeys.of(List.of()));
  }

  private static FindingKey key(List<Finding> findings, String what) {
    return findings.stream()
        .filter(finding -> finding.args().get("what").equals(what))
        .findFirst()
        .orElseThrow()
        .key();
  }
}
