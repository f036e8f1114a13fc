package org.landcheck.api.example;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Companion;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;

/** A layer of an example and whose it is, for those who show it. */
public record ExampleData(Layer layer, Role role) {
  /** Whose data they are. */
  public enum Role {
    OURS("", ""),
    NEIGHBOUR("相邻县", "neighbouring county"),
    REFERENCE("参照数据", "reference data"),
    PREVIOUS("上一版", "version before"),
    LOADED("入库后", "as loaded");

    private final LocalText title;

    Role(String zh, String en) {
      this.title = new LocalText(zh, en);
    }
  }

  /** All layers of an example, ours first. */
  public static List<ExampleData> of(CheckExample example) {
    List<ExampleData> all = new ArrayList<>();
    example.layers().forEach(layer -> all.add(new ExampleData(layer, Role.OURS)));
    example.neighbours().forEach(layer -> all.add(new ExampleData(layer, Role.NEIGHBOUR)));
    for (Companion companion : Companion.values()) {
      Role role = Role.valueOf(companion.name());
      for (Layer layer : example.companions().getOrDefault(companion, List.of())) {
        all.add(new ExampleData(layer, role));
      }
    }
    return all;
  }

  public boolean ours() {
    return role == Role.OURS;
  }

  /** What to call it: {@code DJQ (version before)}. */
  public String title(Lang lang) {
    return ours() ? layer.name() : layer.name() + " (" + role.title.in(lang) + ")";
  }
}
