package org.landcheck.delivery.bundle;

/** Names of the files in a submission bundle. */
public final class BagNames {
  public static final String DATA = "data/";
  public static final String DATASET = DATA + "dataset.gpkg";
  public static final String PACK = DATA + "pack.json";
  public static final String FINDINGS = DATA + "findings.json";
  public static final String REPORT = DATA + "report.html";
  public static final String WORKBOOK = DATA + "findings.xlsx";
  public static final String REVIEW = DATA + "review.json";
  public static final String EDITS = DATA + "edits.jsonl";
  public static final String METADATA = DATA + "metadata.xml";

  /** Folders of scanned documents and tables that come along. */
  public static final String ARCHIVE = DATA + "archive/";

  public static final String LEDGER = DATA + "ledger/";

  /** What of the data stands for what of the pack, if a person said so. */
  public static final String MAPPING = DATA + "mapping.json";

  /** Folder of the datasets the data were held against, and the record of them. */
  public static final String BESIDE = DATA + "beside/";

  public static final String RECORD = DATA + "beside.json";

  static final String DECLARATION = "bagit.txt";
  static final String INFO = "bag-info.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  static final String FETCH = "fetch.txt";

  private BagNames() {}
}
