package io.bonafide.dossier;

import io.bonafide.credential.StatusList;

/** A status list with the credential it came in, which has to be verified first. */
public record StatusListExhibit(Exhibit exhibit, StatusList list) {}
