package org.landcheck.bench.stage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Monitor;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.run.RunResult;

/** Sixty rules about attributes on a table that has been read. */
public final class AttributeRules {
  private static final String PACK = "sixty-rules.json";

  private AttributeRules() {}

  public static void main(String[] args) throws BadInputException, IOException {
    byte[] pack;
    try (InputStream in = AttributeRules.class.getResourceAsStream(PACK)) {
      pack = in.readAllBytes();
    }
    Workplace workplace = Workplace.open(Path.of(args[0]), PACK, pack);
    Snapshot snapshot = workplace.snapshot();
    double before = Figures.cpu();
    RunResult result = workplace.runAlone(snapshot, Monitor.SILENT);
    Figures.say("cpu", Figures.cpu() - before);
    Figures.say("findings", result.findings().size());
    Figures.say("skips", result.skips().size());
  }
}
