const WORDS = {
  en: {
    language: "en",
    title: "Verify a bundle",
    intro: "Both files stay on this machine: nothing is sent anywhere.",
    bundle: "The bundle (bundle.zip)",
    policy: "The policy you were given before, not the copy inside the bundle",
    verify: "Verify",
    remark: "Time stamps and a checkpoint kept from before are not checked here: the program lagebuch-verifier.jar checks them "
        + "too. Whoever serves this page decides what it says; take it from somebody you trust.",
    checking: "Checking …",
    verified: "Verified: the case is complete and unaltered.",
    refused: "Refused: this bundle proves nothing.",
    unreadable: "A file could not be read.",
    case: "Case",
    events: "Events",
    log: "Log and its size",
    witnesses: "Witnesses that cosigned",
    missing: "Withheld or erased, as the case itself says",
    none: "none",
    stamps: "Time stamps",
    stampsUnchecked: "there, not checked here"
  },
  de: {
    language: "de",
    title: "Ein Bündel prüfen",
    intro: "Beide Dateien bleiben auf diesem Gerät: nichts wird gesendet.",
    bundle: "Das Bündel (bundle.zip)",
    policy: "Die Policy, die Sie früher erhalten haben, nicht die Kopie im Bündel",
    verify: "Prüfen",
    remark: "Zeitstempel und ein früher aufbewahrter Checkpoint werden hier nicht geprüft: das Programm lagebuch-verifier.jar "
        + "prüft auch sie. Wer diese Seite ausliefert, bestimmt, was sie sagt; nehmen Sie sie von jemandem, dem Sie trauen.",
    checking: "Wird geprüft …",
    verified: "Geprüft: der Fall ist vollständig und unverändert.",
    refused: "Abgelehnt: dieses Bündel beweist nichts.",
    unreadable: "Eine Datei war nicht lesbar.",
    case: "Fall",
    events: "Ereignisse",
    log: "Log und seine Größe",
    witnesses: "Zeugen, die mitunterschrieben haben",
    missing: "Geschwärzt oder gelöscht, wie der Fall selbst sagt",
    none: "keine",
    stamps: "Zeitstempel",
    stampsUnchecked: "vorhanden, hier nicht geprüft"
  }
};

/** The words of a language, English where it is not ours. */
export function words(language) {
  const own = WORDS[language.slice(0, 2)] ?? WORDS.en;
  return (key) => own[key] ?? WORDS.en[key];
}
