package org.landcheck.desktop.window;

import java.util.function.Consumer;
import org.landcheck.api.BadInputException;
import org.landcheck.desktop.words.Texts;
import org.landcheck.desktop.work.Prompts;

/** Tells a person what went wrong: bad input in its own words, a fault of the program as such. */
public final class Failures implements Consumer<Exception> {
  private static final System.Logger LOG = System.getLogger("org.landcheck.desktop");

  private final Prompts prompts;
  private final Texts texts;

  public Failures(Prompts prompts, Texts texts) {
    this.prompts = prompts;
    this.texts = texts;
  }

  @Override
  public void accept(Exception failure) {
    if (failure instanceof BadInputException bad) {
      prompts.error(bad.text());
    } else {
      LOG.log(System.Logger.Level.ERROR, "a task failed", failure);
      prompts.error(texts.both("error.program", failure));
    }
  }
}
