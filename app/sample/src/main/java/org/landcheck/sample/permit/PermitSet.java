package org.landcheck.sample.permit;

import java.util.List;
import org.landcheck.api.Dataset;

/**
 * Everything one office keeps of permits of one kind.
 *
 * @param pack the rule pack they are checked with
 * @param data areas, records, the permits they rest on, and the county's outline
 * @param scans scanned papers, a folder for each permit
 * @param delivery how all this lies in the folder delivered
 * @param faults what was planted among them
 */
public record PermitSet(
    String pack,
    Dataset data,
    Ledger ledger,
    List<Scan> scans,
    Delivery delivery,
    List<PermitFault> faults) {
  public PermitSet {
    scans = List.copyOf(scans);
    faults = List.copyOf(faults);
  }

  /** Delivered without a fault. */
  public PermitSet(
      String pack, Dataset data, Ledger ledger, List<Scan> scans, List<PermitFault> faults) {
    this(pack, data, ledger, scans, Deliveries.of(data, ledger), faults);
  }
}
