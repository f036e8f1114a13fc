package org.landcheck.desktop.window;

import org.landcheck.desktop.mapping.MappingDialog;
import org.landcheck.desktop.packs.PackEditor;
import org.landcheck.desktop.score.ScoreDialog;

/**
 * Where the actions of the main window lead out of it.
 *
 * @param manual opens the manual of checks
 * @param comparison opens a window that compares packs
 * @param dossier opens the window of projects
 * @param sample opens the sample county
 * @param close asks whether the window may close, and closes it
 */
record Doors(
    Deliveries deliveries,
    Guide guide,
    DataNotes notes,
    Runnable manual,
    MappingDialog mapping,
    ScoreDialog score,
    PackEditor packs,
    Runnable comparison,
    Runnable dossier,
    Runnable sample,
    Runnable close) {}
