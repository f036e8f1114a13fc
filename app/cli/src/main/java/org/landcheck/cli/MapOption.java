package org.landcheck.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.MappingChoices;
import picocli.CommandLine.Option;

/**
 * What of the data stands for what of the pack, as people say it. No name behind the equals sign is
 * {@link MappingChoices#NOTHING}: no layer or field of the data does.
 */
final class MapOption {
  @Option(
      names = "--map",
      paramLabel = "LAYER[.FIELD]=NAME",
      description =
          "layer or field of the data that stands for one of the pack;"
              + " without NAME (LAYER.FIELD=) nothing does, whatever the names say")
  private List<String> texts = new ArrayList<>();

  MappingChoices choices() throws BadInputException {
    Map<String, String> layers = new HashMap<>();
    Map<String, Map<String, String>> fields = new HashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String key = equals < 0 ? "" : text.substring(0, equals);
      int dot = key.lastIndexOf('.');
      String name = text.substring(equals + 1).strip();
      if (key.isBlank() || dot == 0 || dot == key.length() - 1) {
        throw bad(
            "--map " + text + " 写法有误，应为 图层=名称 或 图层.字段=名称；数据中没有对应的，= 后留空",
            "--map "
                + text
                + " is not of the form LAYER=NAME or LAYER.FIELD=NAME;"
                + " leave NAME out for nothing of the data");
      }
      String before =
          dot < 0
              ? layers.put(key, name)
              : fields
                  .computeIfAbsent(key.substring(0, dot), layer -> new HashMap<>())
                  .put(key.substring(dot + 1), name);
      if (before != null) {
        throw bad("--map " + key + " 重复出现", "--map " + key + " is given twice");
      }
    }
    return new MappingChoices(layers, fields);
  }

  private static BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(zh, en));
  }
}
