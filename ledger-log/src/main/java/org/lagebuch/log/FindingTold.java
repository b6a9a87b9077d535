package org.lagebuch.log;

/** Findings in words for a person who operates a log and need not know how it is built. */
final class FindingTold {
    private FindingTold() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.OfEvents ofEvents -> ofEvents(ofEvents);
            case Finding.OfSeals ofSeals -> ofSeals(ofSeals);
        };
    }

    private static String ofEvents(Finding.OfEvents finding) {
        return switch (finding) {
            case Finding.Gap gap -> "event " + gap.expected() + " is expected here and is not";
            case Finding.Misshapen _ -> "what is stored has not the form of events";
            case Finding.Repeated repeated -> "the case has a fact with the id " + repeated.factId() + " already";
            case Finding.OutOfSequence out ->
                "the event is number " + out.seq() + " of its case, and " + out.expected() + " is next";
            case Finding.Relinked _ -> "the event does not name the one before it in its case";
            case Finding.TimeRunsBack _ -> "the event is older than the one ahead of it";
            case Finding.Altered _ -> "the event is not what was recorded";
            case Finding.PartAltered altered -> "the part " + altered.part() + " is not what was recorded";
            case Finding.PartMissing missing ->
                "the part " + missing.part() + " is gone, and no event says that it was erased";
            case Finding.Mislabelled _ -> "the event is listed as one of another type or version";
            case Finding.Misindexed _ -> "the event is not found by what it says";
        };
    }

    private static String ofSeals(Finding.OfSeals finding) {
        return switch (finding) {
            case Finding.CheckpointDiffers differs ->
                "the events do not make the root of the checkpoint of size " + differs.size();
            case Finding.CheckpointForged forged ->
                "the checkpoint of size " + forged.size() + " was not signed by this log";
            case Finding.CheckpointBeyond beyond ->
                "there is a checkpoint of size " + beyond.size() + ", and the log has " + beyond.head() + " events";
            case Finding.CheckpointsMissing missing ->
                missing.stored() + " checkpoints are kept as they were signed, and " + missing.signed()
                        + " were signed up to size " + missing.size();
            case Finding.TileDiffers differs -> "the events do not make the hashes of the tile " + differs.path();
            case Finding.TileMissing missing -> "the tile " + missing.path() + " is not kept";
            case Finding.TileStray stray -> stray.path() + " is kept as a tile, and the log has no such tile";
            case Finding.SignedLost lost -> lost.size() + " events were signed, and the log has " + lost.head();
            case Finding.SignedOtherwise otherwise ->
                "the events do not make the root that was signed last, of size " + otherwise.size();
            case Finding.IndexMisplaced _ -> "what is listed as an index of cases is none, or another";
            case Finding.KeyUnknown unknown -> unknown.vkey() + " is listed as a key of the log and never was";
        };
    }
}
