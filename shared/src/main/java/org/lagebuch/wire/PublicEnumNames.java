package org.lagebuch.wire;

import java.util.Locale;
import org.lagebuch.fact.Link;
import org.lagebuch.fact.Quantity;
import org.lagebuch.fact.Source;
import org.lagebuch.fact.Tlp;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** How the constants of an enum are spelled outside: lower-kebab-case, but for the few families that have their own way. */
final class PublicEnumNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < constants.length; i++) names[i] = spelled(constants[i]);
        return names;
    }

    static String spelled(Enum<?> constant) {
        return switch (constant) {
            case Link.Rel rel -> lowerCamel(rel.name());
            case Quantity.Qualifier qualifier -> lowerCamel(qualifier.name());
            case Source.Reliability reliability -> reliability.name();
            case Tlp tlp -> lower(tlp.name()).replace('_', '+');
            default -> lower(constant.name()).replace('_', '-');
        };
    }

    private static String lowerCamel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : lower(name).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
