package org.lagebuch.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Pap;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Tlp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The one way JSON is read and written here: strict, nothing coerced, nothing dropped, in the order of the records. */
public final class Json {
    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    /** @throws Unreadable where the text is not one JSON value, names a property twice, or holds half a character */
    public static JsonNode parse(byte[] text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) throw new Unreadable(Unreadable.Why.NOT_JSON, "", "not JSON: nothing at all");
            String half = HalfCharacters.pointerIn(tree);
            if (half != null) throw new Unreadable(Unreadable.Why.NOT_JSON, half, "half a character");
            return tree;
        } catch (JacksonException e) {
            throw new Unreadable(Unreadable.Why.NOT_JSON, pointer(e), "not JSON: " + e.getOriginalMessage());
        }
    }

    /** @throws Unreadable with the pointer of the property that does not fit */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static Unreadable unreadable(JacksonException e) {
        String pointer = pointer(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            String message = "unknown property " + unknown.getPropertyName();
            return new Unreadable(Unreadable.Why.UNKNOWN_PROPERTY, pointer, message);
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof NullPointerException missing) {
            String name = String.valueOf(missing.getMessage());
            return new Unreadable(Unreadable.Why.MISSING_PROPERTY, pointer + "/" + name, "missing property " + name);
        }
        if (e instanceof InvalidFormatException format && isEnum(format.getTargetType())) {
            return new Unreadable(Unreadable.Why.UNKNOWN_VALUE, pointer, "unknown value " + format.getValue());
        }
        return new Unreadable(Unreadable.Why.WRONG_TYPE, pointer, "wrong type: " + firstLine(e));
    }

    private static boolean isEnum(@Nullable Class<?> type) {
        return type != null && type.isEnum();
    }

    private static String firstLine(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }

    private static String pointer(JacksonException e) {
        if (!(e instanceof DatabindException)) {
            return e.processor() instanceof JsonParser parser
                    ? parser.streamReadContext().pathAsPointer().toString()
                    : "";
        }
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/');
            if (step.getPropertyName() == null) pointer.append(step.getIndex());
            else pointer.append(Unreadable.escaped(step.getPropertyName()));
        }
        return pointer.toString();
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .withCoercionConfig(LogicalType.Textual, texts -> {
                    texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .withCoercionConfig(
                        LogicalType.OtherScalar,
                        scalars -> scalars.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(List.class, lists -> lists.setInclude(nonEmpty()))
                .withConfigOverride(Map.class, maps -> maps.setInclude(nonEmpty()))
                .withConfigOverride(boolean.class, flags -> flags.setInclude(onlyTrue()))
                .annotationIntrospector(new PublicEnumNames())
                .addModule(forms())
                .build();
    }

    private static JsonInclude.Value nonEmpty() {
        return JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
    }

    private static JsonInclude.Value onlyTrue() {
        return JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);
    }

    private static SimpleModule forms() {
        return new SimpleModule("forms of facts")
                .addDeserializer(
                        Party.class, ShortForms.readingA(Party.class, Party::named, ShortForms.PartyParts.class))
                .addSerializer(Party.class, ShortForms.writing(ShortForms::partyForm))
                .addDeserializer(
                        Moment.class, ShortForms.readingA(Moment.class, Moment::at, ShortForms.UnknownMoment.class))
                .addSerializer(Moment.class, ShortForms.writing(ShortForms::momentForm))
                .addDeserializer(
                        Occurrence.End.class,
                        ShortForms.readingA(Occurrence.End.class, Occurrence.End::at, ShortForms.EndPoint.class))
                .addSerializer(Occurrence.End.class, ShortForms.writing(ShortForms::endForm))
                .addDeserializer(Happening.class, ShortForms.alreadyRead(Happening.class))
                .addDeserializer(CaseId.class, ShortForms.reading(CaseId.class, CaseId::new))
                .addSerializer(CaseId.class, ShortForms.writing(CaseId::hex))
                .addDeserializer(Tlp.class, ShortForms.label(Tlp.class, "TLP:"))
                .addDeserializer(Pap.class, ShortForms.label(Pap.class, "PAP:"));
    }
}
