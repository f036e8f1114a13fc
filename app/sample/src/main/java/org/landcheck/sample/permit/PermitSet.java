package org.landcheck.sample.permit;

import java.util.List;
import org.landcheck.api.Dataset;

/**
 * Everything one office keeps of permits of one kind.
 *
 * @param pack the rule pack they are checked with
 * @param data areas, records, the permits they rest on, and the county's outline
 * @param scans scanned papers, a folder for each permit
 * @param faults what was planted among them
 */
public record PermitSet(
    String pack, Dataset data, Ledger ledger, List<Scan> scans, List<PermitFault> faults) {
  public PermitSet {
    scans = List.copyOf(scans);
    faults = List.copyOf(faults);
  }
}
