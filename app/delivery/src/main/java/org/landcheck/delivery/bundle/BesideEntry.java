package org.landcheck.delivery.bundle;

import java.util.List;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.Role;

/**
 * One dataset the submitted data were held against, as a bundle records it.
 *
 * @param role one of {@link HeldAgainst#ROLES}
 * @param name what the submitter calls it
 * @param file name of its GeoPackage, the same whether it comes along or is made anew
 * @param enclosed whether it lies in the bag below {@link BagNames#BESIDE}
 * @param sha256 digest of the GeoPackage
 * @param bytes its size
 * @param sources the submitter's own files it was made of
 */
public record BesideEntry(
    Role role,
    String name,
    String file,
    boolean enclosed,
    String sha256,
    long bytes,
    List<Source> sources) {
  public BesideEntry {
    sources = List.copyOf(sources);
  }

  /** The path in the bag, if it is enclosed. */
  public String path() {
    return BagNames.BESIDE + file;
  }

  /** What it is and what the submitter calls it, for a sentence. */
  public LocalText title() {
    String plain = name.replaceAll("\\p{Cntrl}", " ");
    return new LocalText(title(role).zh() + " " + plain, title(role).en() + " " + plain);
  }

  /** What a role is called in a sentence. */
  public static LocalText title(Role role) {
    return switch (role) {
      case PREVIOUS -> new LocalText("上一版成果", "previous version");
      case LOADED -> new LocalText("入库后的数据", "data as loaded");
      case REFERENCE -> new LocalText("参照数据", "reference data");
      case NEIGHBOURS -> new LocalText("相邻县数据", "neighbouring data");
      case ARCHIVE -> new LocalText("档案", "papers");
      case LEDGERS -> new LocalText("台账", "ledgers");
      case DELIVERY -> new LocalText("汇交文件夹", "delivery");
      case METADATA -> new LocalText("元数据", "metadata");
    };
  }
}
