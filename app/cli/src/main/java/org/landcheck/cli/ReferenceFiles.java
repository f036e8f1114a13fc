package org.landcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Packs;
import org.landcheck.core.run.CheckTrial;
import org.landcheck.core.run.Engine;
import org.landcheck.delivery.html.Reference;
import org.landcheck.delivery.html.ReferenceHtml;

/** Writes the reference of checks: both languages into a folder, or one into a file. */
final class ReferenceFiles {
  private final Toolbox tools;
  private final Terminal terminal;

  ReferenceFiles(Toolbox tools, Terminal terminal) {
    this.tools = tools;
    this.terminal = terminal;
  }

  /**
   * @param out a folder, or a file if it ends in {@code .html}
   * @param overwrite whether files that are there may be replaced
   */
  void write(Path out, boolean overwrite) throws BadInputException {
    Map<Lang, Path> files = files(out);
    for (Path file : files.values()) {
      if (Files.exists(file) && !overwrite) {
        throw new BadInputException(
            new LocalText(
                file + " 已存在，请换一个位置，或用 --overwrite 替换",
                file + " exists; choose another place or say --overwrite"));
      }
      Outputs.requireFile(file);
    }
    Reference reference = reference();
    for (Map.Entry<Lang, Path> file : files.entrySet()) {
      ReferenceHtml.write(reference, file.getKey(), file.getValue());
      terminal.say("已写出 " + file.getValue(), "wrote " + file.getValue());
    }
  }

  private Map<Lang, Path> files(Path out) {
    if (out.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
      return Map.of(terminal.lang(), out);
    }
    Map<Lang, Path> files = new LinkedHashMap<>();
    for (Lang lang : Lang.values()) {
      files.put(lang, out.resolve(ReferenceHtml.fileName(lang)));
    }
    return files;
  }

  private Reference reference() throws BadInputException {
    Inputs inputs = new Inputs(tools);
    List<RulePack> packs = new ArrayList<>();
    for (String name : Packs.names()) {
      packs.add(inputs.pack(name).pack());
    }
    Engine engine = tools.engine(1);
    Map<String, List<CheckTrial>> trials = new LinkedHashMap<>();
    for (Check check : tools.checks()) {
      trials.put(check.info().id(), CheckTrial.of(check, engine));
    }
    return new Reference(tools.checks(), packs, trials);
  }
}
