package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.landcheck.api.Check;
import org.landcheck.api.example.CheckExample.Kind;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.core.run.Engine;

/** What the reference says of an example is what its page promises. */
class CheckTrialTest {
  @TestFactory
  List<DynamicTest> theEngineFindsInEveryExampleWhatItsPageSays() {
    Toolbox tools = Toolbox.standard();
    Engine engine = tools.engine(1);
    List<DynamicTest> tests = new ArrayList<>();
    for (Check check : tools.checks()) {
      tests.add(
          DynamicTest.dynamicTest(check.info().id(), () -> holdsWhatItPromises(check, engine)));
    }
    return tests;
  }

  private static void holdsWhatItPromises(Check check, Engine engine) {
    List<CheckTrial> trials = CheckTrial.of(check, engine);
    assertEquals(
        trials.stream().map(trial -> described(trial, trial.example().finds())).toList(),
        trials.stream().map(trial -> described(trial, trial.findings().size())).toList());
  }

  private static String described(CheckTrial trial, int findings) {
    Kind kind = trial.example().kind();
    return kind + " " + trial.example().title() + trial.example().fix() + ": " + findings;
  }
}
