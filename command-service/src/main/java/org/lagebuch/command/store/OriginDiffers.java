package org.lagebuch.command.store;

/** The ledger has a name already, and the setting says another. A log keeps its name for ever. */
public final class OriginDiffers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OriginDiffers(String stored, String setting) {
        super("the ledger is named " + stored + ", but the setting lagebuch.log.origin says " + setting
                + ": remove the setting, or point at the database that belongs to it");
    }
}
