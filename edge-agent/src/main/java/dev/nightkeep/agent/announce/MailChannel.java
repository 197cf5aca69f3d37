package dev.nightkeep.agent.announce;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.AnnouncementFailedException;
import dev.nightkeep.secret.Secret;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Tells people by mail over SMTP. A password is sent over a protected connection only. Thread-safe. */
final class MailChannel implements Announcer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Server server;
    private final String from;
    private final List<String> to;

    MailChannel(Server server, String from, List<String> to) {
        this.server = server;
        this.from = from;
        this.to = List.copyOf(to);
    }

    /** Where mail is handed over. {@code security} is {@code starttls}, {@code tls} or {@code none}. */
    record Server(String host, int port, String security, Optional<String> user, Supplier<Optional<Secret>> password) {
        Session session() {
            Properties properties = new Properties();
            properties.put("mail.smtp.host", host);
            properties.put("mail.smtp.port", String.valueOf(port));
            properties.put("mail.smtp.ssl.enable", String.valueOf(security.equals("tls")));
            properties.put("mail.smtp.starttls.enable", String.valueOf(security.equals("starttls")));
            properties.put("mail.smtp.starttls.required", String.valueOf(security.equals("starttls")));
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
            for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
                properties.put("mail.smtp." + timeout, String.valueOf(PATIENCE.toMillis()));
            }
            properties.put("mail.smtp.auth", String.valueOf(signsIn()));
            return Session.getInstance(properties);
        }

        private boolean signsIn() {
            return user.isPresent() && !security.equals("none");
        }

        /** The password is read only now, and offered only where the connection is protected. */
        void connect(Transport transport) throws MessagingException {
            if (signsIn()) {
                transport.connect(
                        user.orElseThrow(), password.get().map(Secret::reveal).orElse(""));
            } else {
                transport.connect();
            }
        }
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // Jakarta Mail takes nothing else
    public void announce(Announcement announcement) {
        try {
            Session session = server.session();
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            for (String address : to) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
            }
            message.setSubject(announcement.subject(), StandardCharsets.UTF_8.name());
            message.setText(announcement.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.saveChanges();
            send(session, message);
        } catch (AuthenticationFailedException e) {
            throw failed("the server does not take the user or the password", false);
        } catch (MessagingException e) {
            throw failed(
                    "the server does not take it (%s)".formatted(e.getClass().getSimpleName()), true);
        }
    }

    private void send(Session session, MimeMessage message) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            server.connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** Without the cause: what a server says may have in it what was sent. */
    private AnnouncementFailedException failed(String why, boolean passing) {
        return new AnnouncementFailedException(
                "No mail could be handed to %s:%d: %s".formatted(server.host(), server.port(), why),
                "Check host, port, security, user and password of the channel",
                passing);
    }

    @Override
    public void close() {
        // each mail has a connection of its own
    }
}
