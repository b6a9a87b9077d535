package org.lagebuch.fact;

/** What happened, was found, decided, said or done: the sealed family of everything that can be recorded of a case. */
public sealed interface Happening
        permits Intake, Detections, Analysis, Response, Impact, Custody, Reporting, Governance, RecordKeeping {}
