package org.lagebuch.command.reminders;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mail by SMTP (RFC 5321), under a Message-ID that stays the same over all attempts. */
public final class Mail implements Channel {
    private static final String MILLIS_MAX = "10000";

    private final Server server;
    private final Envelope envelope;
    private final String link;
    private final InstantSource clock;

    /**
     * Who takes mail.
     *
     * @param tls {@code none}, {@code starttls} (required, not tried) or {@code implicit}
     */
    public record Server(String host, int port, String tls, String user, String password) {
        private static final Set<String> TLS = Set.of("none", "starttls", "implicit");

        public Server {
            if (!TLS.contains(tls)) {
                throw new IllegalArgumentException(
                        "lagebuch.reminders.mail.tls is starttls, implicit or none, not " + tls);
            }
        }
    }

    public record Envelope(String from, List<String> to) {
        public Envelope {
            to = List.copyOf(to);
            if (to.isEmpty()) throw new IllegalArgumentException("lagebuch.reminders.mail.to names nobody");
        }
    }

    /** @param link address of the product for people; empty where none is set */
    public Mail(Server server, Envelope envelope, String link, InstantSource clock) {
        this.server = server;
        this.envelope = envelope;
        this.link = link;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void send(String id, Message message) throws IOException {
        Told told = new Told(message, link);
        try {
            MimeMessage mail = new Identified(Session.getInstance(settings(), login()), id);
            mail.setFrom(new InternetAddress(envelope.from()));
            for (String to : envelope.to()) mail.addRecipient(RecipientType.TO, new InternetAddress(to));
            mail.setSubject(told.subject(), "UTF-8");
            mail.setText(told.text(), "UTF-8");
            mail.setSentDate(Date.from(clock.instant()));
            // RFC 3834: nobody's absence is to be told to a program.
            mail.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(mail);
        } catch (MessagingException e) {
            throw new IOException(server.host() + ": " + e.getMessage(), e);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", server.host());
        settings.setProperty("mail.smtp.port", Integer.toString(server.port()));
        settings.setProperty("mail.smtp.connectiontimeout", MILLIS_MAX);
        settings.setProperty("mail.smtp.timeout", MILLIS_MAX);
        settings.setProperty("mail.smtp.writetimeout", MILLIS_MAX);
        settings.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        String starttls = Boolean.toString(server.tls().equals("starttls"));
        settings.setProperty("mail.smtp.starttls.enable", starttls);
        settings.setProperty("mail.smtp.starttls.required", starttls);
        settings.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(server.tls().equals("implicit")));
        return settings;
    }

    private @Nullable Authenticator login() {
        if (server.user().isEmpty()) return null;
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        };
    }

    /** Jakarta Mail gives every message an id of its own, unless it is asked not to. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id.replace('/', '.') + "@lagebuch>");
        }
    }
}
