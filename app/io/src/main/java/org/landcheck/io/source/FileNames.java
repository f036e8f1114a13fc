package org.landcheck.io.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.Dataset;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.core.format.SafeName;

/** Makes names of files from names of layers, safe and no two the same on any system. */
public final class FileNames {
  private final Set<String> taken = new HashSet<>();

  /** A name without ending that no other layer has, whatever the letter case. */
  public String take(String layer) {
    String plain = SafeName.of(layer);
    String name = plain;
    for (int n = 2; !taken.add(fold(name)); n++) {
      name = plain + "_" + n;
    }
    return name;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Which layers get a file of another name where each gets one, a line each. */
  public static List<LocalText> renamed(Dataset dataset) {
    FileNames names = new FileNames();
    List<LocalText> renamed = new ArrayList<>();
    for (Layer layer : dataset.layers()) {
      String name = names.take(layer.name());
      if (!name.equals(layer.name())) {
        renamed.add(
            new LocalText(
                "图层 " + layer.name() + " 的文件名改为 " + name + "：原名称不能用作文件名，或与另一图层重名",
                "layer "
                    + layer.name()
                    + ": its file is "
                    + name
                    + ", as no file can have the name, or another has it"));
      }
    }
    return renamed;
  }
}
