package org.landcheck.core.run;

import java.util.ArrayList;
import java.util.List;

/**
 * A loop or the making of a structure, and what it is done for. A thread's own jobs are each done
 * for the one before, so whoever waits for a job may do what serves it and nothing else: no job
 * ever waits for one that it serves, and so no circle of threads that wait can come about.
 */
final class Job {
  private final Job purpose;
  private final List<Job> awaitedBy = new ArrayList<>(1);

  /**
   * @param purpose the job it is a part of; null if none
   */
  Job(Job purpose) {
    this.purpose = purpose;
  }

  /** A thread that does {@code waiting} cannot go on before this is done. Null: no job. */
  void await(Job waiting) {
    awaitedBy.add(waiting);
  }

  void awaitNoMore(Job waiting) {
    awaitedBy.remove(waiting);
  }

  /** Whether another job cannot be done before this one is. */
  boolean serves(Job other) {
    for (Job job = this; job != null; job = job.purpose) {
      if (job == other) {
        return true;
      }
      for (int i = 0; i < job.awaitedBy.size(); i++) {
        Job waiting = job.awaitedBy.get(i);
        if (waiting != null && waiting.serves(other)) {
          return true;
        }
      }
    }
    return false;
  }
}
