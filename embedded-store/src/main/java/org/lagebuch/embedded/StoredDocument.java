package org.lagebuch.embedded;

import de.bwaldvogel.mongo.bson.Document;

/** @param bytes what the whole document takes, also where only a part of it was asked for */
record StoredDocument(Document document, int bytes) {}
