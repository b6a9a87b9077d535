package org.lagebuch.standalone.identity;

import org.lagebuch.edge.Caller;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever signed in, with a password of this installation, may change it. */
@RestController
class AccountEndpoint {
    private final OwnPassword own;

    AccountEndpoint(OwnPassword own) {
        this.own = own;
    }

    record Change(String current, String password) {}

    @PostMapping(path = "/api/account/password", consumes = "application/json")
    ResponseEntity<Void> change(@RequestBody byte[] body, Caller caller) {
        Change change = UsersEndpoint.read(body, Change.class);
        return switch (own.change(caller.id(), change.current(), change.password())) {
            case CHANGED -> ResponseEntity.noContent().build();
            case WRONG_CURRENT -> throw refused("wrong-password", "This is not your password.", "/current");
            case WRONG_LENGTH -> throw Passwords.Fault.WRONG_LENGTH.refused("/password");
            case USUAL -> throw Passwords.Fault.USUAL.refused("/password");
            case LATER -> throw new Refused(new Problem("too-many-attempts", 429, "Too many wrong passwords: wait."));
        };
    }

    private static Refused refused(String name, String title, String field) {
        return new Refused(new Problem(name, 422, title, field, null));
    }
}
