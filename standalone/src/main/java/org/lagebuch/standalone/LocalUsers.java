package org.lagebuch.standalone;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users of this installation, kept beside the ledger and never in it. */
final class LocalUsers implements UserDetailsService {
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
    void admit(LocalUser user) {
        guest = user;
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
        LocalUser admitted = guest;
        if (admitted != null && admitted.name().equals(name)) return admitted;
        Document user = users.find(eq("_id", name)).first();
        if (user == null) throw new UsernameNotFoundException("no such user");
        return read(user);
    }

    private static LocalUser read(Document user) {
        return new LocalUser(
                user.getString("_id"), user.getString("pseudonym"), user.getString("role"), user.getString("password"));
    }
}
