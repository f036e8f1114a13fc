package org.landcheck.cli;

import java.io.PrintStream;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;

/**
 * Where a command speaks to.
 *
 * @param out the summary for people; nothing if they asked for quiet
 * @param err one line if something is wrong, and progress
 * @param interactive whether somebody watches: only then is progress shown
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, Lang lang, boolean quiet) {
  Terminal in(Lang language, boolean silent) {
    return new Terminal(out, err, interactive, language, silent);
  }

  void say(String zh, String en) {
    say(new LocalText(zh, en));
  }

  void say(LocalText text) {
    say(text.in(lang));
  }

  void say(String line) {
    if (!quiet) {
      out.println(line);
    }
  }

  void complain(LocalText text) {
    String line = text.in(lang).replaceAll("\\s*\\R\\s*", " ");
    err.println("landcheck: " + line);
  }

  Monitor monitor() {
    return interactive && !quiet ? new ProgressLine(err) : Monitor.SILENT;
  }
}
