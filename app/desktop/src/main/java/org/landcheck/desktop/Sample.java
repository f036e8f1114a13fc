package org.landcheck.desktop;

import org.landcheck.desktop.work.Workspace;
import org.landcheck.sample.SampleCounty;

/** Opens the sample county with its neighbour. */
final class Sample {
  private static final long SEED = 2026;
  private static final int ZONES = 16;
  private static final int VILLAGES = 16;

  private final Workspace workspace;

  Sample(Workspace workspace) {
    this.workspace = workspace;
  }

  void open() {
    workspace.openSample(
        job -> {
          SampleCounty county = SampleCounty.generate(SEED, ZONES, VILLAGES);
          return new Workspace.SampleData(county.data(), county.neighbour());
        });
  }
}
