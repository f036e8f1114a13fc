package org.landcheck.core.run;

import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackExample;

/**
 * What a rule made of an example of its pack.
 *
 * @param found number of findings
 * @param obstacle why the rule, or a feature under it, was not inspected
 */
public record ExampleRun(PackExample example, long found, Optional<LocalText> obstacle) {
  /**
   * Runs the example's rule on its data, alone.
   *
   * @throws BadInputException if the pack cannot be run
   */
  public static ExampleRun of(PackExample example, RulePack pack, Engine engine, Monitor monitor)
      throws BadInputException {
    RunOptions options =
        RunOptions.DEFAULT
            .withCounty(example.county())
            .withNeighbours(example.neighbours())
            .withCompanions(example.companions())
            .withOnly(Set.of(example.rule()));
    RunResult result = engine.run(engine.plan(example.data(), pack, options), monitor);
    return new ExampleRun(example, result.findings().size(), obstacle(result));
  }

  private static Optional<LocalText> obstacle(RunResult result) {
    return result.failures().stream()
        .map(CheckFailure::text)
        .findFirst()
        .or(() -> result.skips().stream().map(Skip::reason).findFirst())
        .or(() -> result.leftOut().stream().map(RunPlan.LeftOut::reason).findFirst());
  }

  /** Whether the rule was applied to all of the example and found what it must. */
  public boolean passes() {
    return obstacle.isEmpty() && found == example.finds();
  }

  /** What was expected and what came of it. */
  public LocalText text() {
    LocalText title = example.title();
    String head = example.place() + " " + example.rule();
    if (obstacle.isPresent()) {
      return new LocalText(
          head + "（" + title.zh() + "）：未能检查，" + obstacle.get().zh(),
          head + " (" + title.en() + "): not inspected, " + obstacle.get().en());
    }
    return new LocalText(
        head + "（" + title.zh() + "）：应发现 " + example.finds() + " 个问题，实际 " + found + " 个",
        head + " (" + title.en() + "): expected findings " + example.finds() + ", found " + found);
  }
}
