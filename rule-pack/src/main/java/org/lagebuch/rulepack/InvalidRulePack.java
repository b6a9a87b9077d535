package org.lagebuch.rulepack;

/** A rule pack cannot be used; nothing is counted with a pack that is half understood. */
public final class InvalidRulePack extends RuntimeException {
    InvalidRulePack(String pack, String why) {
        super("Rule pack " + pack + " cannot be used: " + why);
    }
}
