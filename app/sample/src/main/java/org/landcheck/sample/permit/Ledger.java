package org.landcheck.sample.permit;

import java.util.List;

/**
 * A ledger as offices keep it in a workbook.
 *
 * @param file name of the workbook
 * @param sheet name of its sheet
 * @param titles rows above the header that say what it is
 * @param header names of the columns
 * @param rows texts and numbers, as many as there are columns; {@code null} is an empty cell
 */
public record Ledger(
    String file, String sheet, List<String> titles, List<String> header, List<List<Object>> rows) {}
