package org.landcheck.sample.permit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a set lies in the folder that an office delivers.
 *
 * @param data path of the file of areas and records
 * @param ledgers path of the folder of the ledger
 * @param metadata what the metadata record says by the names of its items, in their order; empty if
 *     there is no record
 * @param strays what else lies about: contents by path
 */
public record Delivery(
    String data, String ledgers, Map<String, String> metadata, Map<String, String> strays) {
  /** Folder of areas and records. */
  public static final String DATA = "空间数据";

  /** Folder of scanned papers. */
  public static final String PAPERS = "扫描档案";

  /** The metadata record. */
  public static final String METADATA = "元数据.xml";

  static final String LEDGERS = "台账";

  public Delivery {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    strays = Map.copyOf(strays);
  }

  Delivery with(Map<String, String> record) {
    return new Delivery(data, ledgers, record, strays);
  }

  /** The same record with another value of an item; without it if the value is empty. */
  Delivery stating(String item, String value) {
    Map<String, String> record = new LinkedHashMap<>(metadata);
    if (value.isEmpty()) {
      record.remove(item);
    } else {
      record.put(item, value);
    }
    return with(record);
  }

  Delivery withStray(String path, String content) {
    return new Delivery(data, ledgers, metadata, Map.of(path, content));
  }

  Delivery withLedgersIn(String folder) {
    return new Delivery(data, folder, metadata, strays);
  }

  Delivery withDataIn(String path) {
    return new Delivery(path, ledgers, metadata, strays);
  }
}
