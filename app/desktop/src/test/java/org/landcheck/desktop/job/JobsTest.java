package org.landcheck.desktop.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

class JobsTest {
  private final Jobs jobs = Jobs.atOnce();
  private final List<Exception> failures = new ArrayList<>();

  private void run(Error fault) {
    jobs.onFailure(failures::add);
    jobs.start(
        LocalText.same("work"),
        job -> {
          throw fault;
        },
        result -> {});
  }

  @Test
  void aTaskThatRunsOutOfMemoryEndsAndIsToldInASentence() {
    run(new OutOfMemoryError());
    assertFalse(jobs.busy());
    assertEquals(BadInputException.class, failures.get(0).getClass());
  }

  @Test
  void whateverElseEndsATaskLeavesTheWindowFreeToo() {
    run(new NoClassDefFoundError("x"));
    assertFalse(jobs.busy());
    assertEquals(IllegalStateException.class, failures.get(0).getClass());
    List<String> done = new ArrayList<>();
    jobs.start(LocalText.same("next"), job -> "ran", done::add);
    assertEquals(List.of("ran"), done);
  }
}
