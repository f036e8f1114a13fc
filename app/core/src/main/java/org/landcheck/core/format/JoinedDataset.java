package org.landcheck.core.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;

/**
 * Several files and folders as one dataset.
 *
 * <p>Layers keep their names where nobody else has them. Those of one name, whatever its letter
 * case, go by the place they come from too: {@code DJQ} of 430181.gpkg becomes {@code 430181/DJQ},
 * that of 长沙/DJQ.shp becomes {@code 长沙/DJQ}. A pack finds them as it finds any name with something
 * set off before it.
 */
public final class JoinedDataset {
  private final List<Part> parts;
  private final List<LocalText> lineage = new ArrayList<>();

  /**
   * What one file or folder holds.
   *
   * @param place where it is, with {@code /} between folders; empty for the folder all are in
   */
  public record Part(String place, Dataset data) {}

  /** A layer and where it comes from. */
  private record Placed(String place, Layer layer) {
    /** The place without an ending, and without a last name that is the layer's own. */
    String label() {
      String bare = place.replaceFirst("\\.[A-Za-z]{1,8}$", "");
      int slash = bare.lastIndexOf('/');
      return bare.substring(slash + 1).equalsIgnoreCase(layer.name())
          ? bare.substring(0, Math.max(0, slash))
          : bare;
    }

    String named(String label) {
      return label.isEmpty() ? layer.name() : label + "/" + layer.name();
    }
  }

  private JoinedDataset(List<Part> parts) {
    this.parts = parts;
  }

  /** All layers of all parts; sources and lineage follow each other as the parts do. */
  public static Dataset of(List<Part> parts) {
    return parts.size() == 1 ? parts.get(0).data() : new JoinedDataset(parts).join();
  }

  /**
   * Data with tables beside them: the data's layers first and under their own names, then the
   * tables; one whose name a layer of the data has gets a number.
   */
  public static Dataset beside(Dataset data, Dataset tables) {
    Set<String> taken = new HashSet<>();
    data.layers().forEach(layer -> taken.add(fold(layer.name())));
    List<Layer> layers = new ArrayList<>(data.layers());
    for (Layer table : tables.layers()) {
      String name = table.name();
      for (int n = 2; !taken.add(fold(name)); n++) {
        name = table.name() + "_" + n;
      }
      layers.add(name.equals(table.name()) ? table : NamedLayer.of(table, name));
    }
    List<Source> sources = new ArrayList<>(data.info().sources());
    sources.addAll(tables.info().sources());
    sources.sort(Comparator.comparing(Source::name));
    List<LocalText> lineage = new ArrayList<>(data.info().lineage());
    lineage.addAll(tables.info().lineage());
    return new ArrayDataset(new DatasetInfo(sources, lineage), layers);
  }

  private Dataset join() {
    List<Source> sources = new ArrayList<>();
    Map<String, List<Placed>> byName = new TreeMap<>();
    for (Part part : parts) {
      sources.addAll(part.data().info().sources());
      lineage.addAll(part.data().info().lineage());
      for (Layer layer : part.data().layers()) {
        byName
            .computeIfAbsent(fold(layer.name()), name -> new ArrayList<>())
            .add(new Placed(part.place(), layer));
      }
    }
    List<Layer> layers = new ArrayList<>();
    Set<String> taken = new HashSet<>(byName.keySet());
    for (List<Placed> same : byName.values()) {
      if (same.size() == 1) {
        layers.add(same.get(0).layer());
      } else {
        layers.addAll(toldApart(same, taken));
      }
    }
    sources.sort(Comparator.comparing(Source::name));
    return new ArrayDataset(new DatasetInfo(sources, lineage), layers);
  }

  private List<Layer> toldApart(List<Placed> same, Set<String> taken) {
    String common = commonFolder(same);
    List<String> names =
        same.stream().map(placed -> placed.named(cut(placed.label(), common))).toList();
    if (names.stream().map(JoinedDataset::fold).distinct().count() < names.size()) {
      // DJQ.shp and DJQ.gpkg side by side: only their endings differ
      names = same.stream().map(placed -> placed.named(cut(placed.place(), common))).toList();
    }
    taken.remove(fold(same.get(0).layer().name()));
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < same.size(); i++) {
      Layer layer = same.get(i).layer();
      String name = names.get(i);
      for (int n = 2; !taken.add(fold(name)); n++) {
        name = names.get(i) + "_" + n;
      }
      layers.add(name.equals(layer.name()) ? layer : NamedLayer.of(layer, name));
    }
    note(same.get(0).layer().name(), layers.stream().map(Layer::name).toList());
    return layers;
  }

  private void note(String name, List<String> names) {
    lineage.add(
        new LocalText(
            "有 " + names.size() + " 个文件都含有图层 " + name + "，按来源改名为 " + String.join("、", names),
            names.size()
                + " files have a layer "
                + name
                + "; by where they come from they are "
                + String.join(", ", names)));
  }

  /** The folder that all places are below, {@code /} at its end; empty if there is none. */
  private static String commonFolder(List<Placed> placed) {
    String common = placed.get(0).place();
    for (Placed each : placed) {
      int same = 0;
      int most = Math.min(common.length(), each.place().length());
      while (same < most && common.charAt(same) == each.place().charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common.substring(0, common.lastIndexOf('/') + 1);
  }

  /** The label without the folder all are in, which tells nothing. */
  private static String cut(String label, String folder) {
    return label.length() < folder.length() ? "" : label.substring(folder.length());
  }

  private static String fold(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
