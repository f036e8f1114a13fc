package org.landcheck.desktop.window;

import org.landcheck.desktop.dossier.DossierViewModel;
import org.landcheck.desktop.findings.DetailViewModel;
import org.landcheck.desktop.findings.FindingsViewModel;
import org.landcheck.desktop.layers.LayersViewModel;
import org.landcheck.desktop.map.MapViewModel;
import org.landcheck.desktop.rules.RulesViewModel;
import org.landcheck.desktop.work.Workspace;

/** The view-models of one window. */
public record Desk(
    Workspace workspace,
    MapViewModel map,
    LayersViewModel layers,
    RulesViewModel rules,
    FindingsViewModel findings,
    DetailViewModel detail,
    DossierViewModel dossiers) {
  public static Desk of(Workspace workspace) {
    MapViewModel map = new MapViewModel();
    LayersViewModel layers = new LayersViewModel(workspace, map);
    FindingsViewModel findings = new FindingsViewModel(workspace);
    DetailViewModel detail = new DetailViewModel(workspace, findings, map);
    return new Desk(
        workspace,
        map,
        layers,
        new RulesViewModel(workspace),
        findings,
        detail,
        new DossierViewModel(workspace, findings));
  }
}
