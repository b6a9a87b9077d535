package org.lagebuch.standalone.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users of this installation, kept beside the ledger and never in it. */
public final class LocalUsers implements UserDetailsService {
    static final String ADMINISTRATOR = "admin";
    private static final int USERS_MAX = 1000;

    private final MongoCollection<Document> users;
    private final PasswordEncoder passwords;
    private final RandomGenerator random;
    private volatile @Nullable LocalUser guest;

    LocalUsers(MongoClient client, PasswordEncoder passwords, RandomGenerator random) {
        this.users = client.getDatabase("lagebuch_users").getCollection("users");
        this.passwords = passwords;
        this.random = random;
    }

    boolean isEmpty() {
        return users.find().limit(1).first() == null;
    }

    /** Answers whether the name was free. */
    boolean add(String name, String role, String password) {
        byte[] pseudonym = new byte[8];
        random.nextBytes(pseudonym);
        Document user = new Document("_id", name)
                .append("pseudonym", "u-" + HexFormat.of().formatHex(pseudonym))
                .append("role", role)
                .append("password", passwords.encode(password));
        try {
            users.insertOne(user);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    /** Lets one more user in, as long as this process lives. */
    public void admit(String name, String role, String password) {
        guest = new LocalUser(name, "u-" + name, role, String.valueOf(passwords.encode(password)), 0, true, null);
    }

    /** Answers whether there is such a user; what the user signed in with before no longer counts. */
    boolean changePassword(String name, String password) {
        return change(name, set("password", passwords.encode(password)));
    }

    /** A user is never removed, since the ledger keeps the pseudonym: a disabled one no longer enters. */
    boolean enable(String name, boolean enabled) {
        return change(name, set("disabled", !enabled));
    }

    /** @param step of the code that showed that the app has the secret */
    boolean takeFactor(String name, String secret, long step) {
        return change(name, combine(set("secondFactor", secret), set("step", step)));
    }

    boolean dropFactor(String name) {
        return change(name, combine(unset("secondFactor"), unset("step")));
    }

    /** Answers whether a code of this step or of a later one was not used before. */
    boolean useStep(String name, long step) {
        return users.updateOne(and(eq("_id", name), lt("step", step)), set("step", step))
                        .getMatchedCount()
                == 1;
    }

    private boolean change(String name, Bson update) {
        return users.updateOne(eq("_id", name), combine(update, inc("revision", 1L)))
                        .getMatchedCount()
                == 1;
    }

    @Nullable
    LocalUser withPseudonym(String pseudonym) {
        Document user = users.find(eq("pseudonym", pseudonym)).first();
        return user == null ? null : read(user);
    }

    @Nullable
    LocalUser find(String name) {
        LocalUser admitted = guest;
        if (admitted != null && admitted.name().equals(name)) return admitted;
        Document user = users.find(eq("_id", name)).first();
        return user == null ? null : read(user);
    }

    List<LocalUser> all() {
        return users.find()
                .sort(ascending("_id"))
                .limit(USERS_MAX)
                .batchSize(USERS_MAX)
                .map(LocalUsers::read)
                .into(new ArrayList<>());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        LocalUser user = find(name);
        if (user == null) throw new UsernameNotFoundException("no such user");
        return user;
    }

    private static LocalUser read(Document user) {
        return new LocalUser(
                user.getString("_id"),
                user.getString("pseudonym"),
                user.getString("role"),
                user.getString("password"),
                user.get("revision") instanceof Number revision ? revision.longValue() : 0,
                !user.getBoolean("disabled", false),
                user.getString("secondFactor"));
    }
}
