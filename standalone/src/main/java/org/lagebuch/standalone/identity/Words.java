package org.lagebuch.standalone.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/** The words of the sign-in pages: German for whoever reads German, English for all others. */
record Words(String language, Map<String, String> words) {
    private static final String BUNDLE = "org.lagebuch.standalone.identity.words";

    Words {
        words = Map.copyOf(words);
    }

    static Words in(Locale locale) {
        Locale ours = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ROOT;
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, ours, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return new Words(ours.equals(Locale.GERMAN) ? "de" : "en", words);
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("language", language);
        model.put("w", words);
        return model;
    }
}
