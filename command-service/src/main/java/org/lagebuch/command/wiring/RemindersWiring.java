package org.lagebuch.command.wiring;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lagebuch.command.casefile.Casefiles;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.reminders.Announcing;
import org.lagebuch.command.reminders.Channel;
import org.lagebuch.command.reminders.Delivery;
import org.lagebuch.command.reminders.Mail;
import org.lagebuch.command.reminders.Outbox;
import org.lagebuch.command.reminders.Watch;
import org.lagebuch.command.reminders.Webhook;
import org.lagebuch.command.store.Ledger;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who looks after duties, and who is told; by default the record alone. */
@Configuration(proxyBeanMethods = false)
class RemindersWiring {
    private static final String MAIL = "lagebuch.reminders.mail.";

    /** Who is told outside; nobody where none is named. */
    record Channels(List<Channel> all) {
        Channels {
            all = List.copyOf(all);
        }
    }

    @Bean
    Channels channels(Environment settings, InstantSource clock) {
        String link = settings.getProperty("lagebuch.reminders.link", "");
        List<Channel> all = new ArrayList<>();
        listed(settings, "lagebuch.reminders.webhooks").forEach(one -> all.add(Webhook.parse(one, link, clock)));
        if (settings.containsProperty(MAIL + "host")) all.add(mail(settings, link, clock));
        return new Channels(all);
    }

    private static Mail mail(Environment settings, String link, InstantSource clock) {
        Mail.Server server = new Mail.Server(
                settings.getRequiredProperty(MAIL + "host"),
                settings.getProperty(MAIL + "port", Integer.class, 587),
                settings.getProperty(MAIL + "tls", "starttls"),
                settings.getProperty(MAIL + "user", ""),
                settings.getProperty(MAIL + "password", ""));
        Mail.Envelope envelope =
                new Mail.Envelope(settings.getRequiredProperty(MAIL + "from"), listed(settings, MAIL + "to"));
        return new Mail(server, envelope, link, clock);
    }

    @Bean
    Outbox outbox(MongoClient client) {
        return new Outbox(client.getDatabase("lagebuch_ledger"));
    }

    @Bean(destroyMethod = "close")
    Delivery delivery(Outbox outbox, Channels channels, InstantSource clock) {
        return new Delivery(outbox, channels.all(), clock);
    }

    @Bean(destroyMethod = "close")
    Watch watch(
            Ledger ledger,
            Casefiles casefiles,
            OrganisationDuties duties,
            Desk desk,
            Outbox outbox,
            Channels channels,
            InstantSource clock) {
        List<String> names = channels.all().stream().map(Channel::name).toList();
        Watch.Cases cases = new Watch.Cases(casefiles, duties, desk);
        return new Watch(ledger.log(), ledger.signal(), cases, new Announcing(outbox, names), clock);
    }

    private static List<String> listed(Environment settings, String name) {
        return Binder.get(settings).bind(name, Bindable.listOf(String.class)).orElse(List.of());
    }
}
